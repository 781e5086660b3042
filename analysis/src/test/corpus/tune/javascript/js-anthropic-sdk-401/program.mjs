import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic({ baseURL: process.env.SERVICE_URL, apiKey: 'test', maxRetries: 0 });
await client.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 10, messages: [{ role: 'user', content: 'hi' }] });
