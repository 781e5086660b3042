const http = require('http');
const server = http.createServer((q, r) => { r.writeHead(529, {'content-type': 'application/json'}); r.end(JSON.stringify({type:"error",error:{type:"overloaded_error",message:"Overloaded"}})); });
server.listen(0, async () => {
  const url = `http://127.0.0.1:${server.address().port}`;
  try { await call(url); } catch (e) { console.error(e); process.exit(1); }
});

const Anthropic = require('@anthropic-ai/sdk');
async function call(url) {
  const client = new Anthropic({ apiKey: 'k', baseURL: url, maxRetries: 0 });
  await client.messages.create({ model: 'claude-3-5-haiku-latest', max_tokens: 10, messages: [{ role: 'user', content: 'hi' }] });
}
