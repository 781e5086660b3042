const http = require('http');
const server = http.createServer((q, r) => { r.writeHead(400, {'content-type': 'application/json'}); r.end(JSON.stringify({error:{message:"This model's maximum context length is 128000 tokens. However, your messages resulted in 150012 tokens.",type:"invalid_request_error",param:"messages",code:"context_length_exceeded"}})); });
server.listen(0, async () => {
  const url = `http://127.0.0.1:${server.address().port}`;
  try { await call(url); } catch (e) { console.error(e); process.exit(1); }
});

const OpenAI = require('openai');
async function call(url) {
  const client = new OpenAI({ apiKey: 'k', baseURL: url, maxRetries: 0 });
  await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: 'hi' }] });
}
