const OpenAI = require('openai');
const client = new OpenAI({ apiKey: 'sk-x', baseURL: 'http://127.0.0.1:59996/v1', maxRetries: 0 });
client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: 'hi' }] });
