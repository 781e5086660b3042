import OpenAI from 'openai';

const client = new OpenAI({ baseURL: process.env.SERVICE_URL + '/v1', apiKey: 'test', maxRetries: 0 });
const reply = await client.chat.completions.create({
  model: 'gpt-4o', messages: [{ role: 'user', content: 'Hello' }],
});
console.log(reply.choices[0].message.content);
