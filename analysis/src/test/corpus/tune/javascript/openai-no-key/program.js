delete process.env.OPENAI_API_KEY;
const OpenAI = require('openai');
const client = new OpenAI();
console.log(client.baseURL);
