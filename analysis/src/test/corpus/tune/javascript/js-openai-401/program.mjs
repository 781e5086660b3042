import OpenAI from "openai";
const client = new OpenAI({ apiKey: "test", baseURL: process.env.SERVICE_URL, maxRetries: 0 });
await client.chat.completions.create({ model: "gpt-4o", messages: [{ role: "user", content: "hi" }] });
