import Anthropic from "@anthropic-ai/sdk";
const client = new Anthropic({ apiKey: "test", baseURL: process.env.SERVICE_URL, maxRetries: 0 });
await client.messages.create({ model: "claude-sonnet-4-5", max_tokens: 20, messages: [{ role: "user", content: "hi" }] });
