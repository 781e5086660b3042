async function ask(prompt) {
  const reply = await fetch(`${process.env.SERVICE_URL}/v1/chat/completions`, {
    method: 'POST', body: JSON.stringify({ model: 'gpt-4', messages: [{ role: 'user', content: prompt }] }),
  });
  if (!reply.ok) throw new Error(`API error ${reply.status}: ${await reply.text()}`);
  return (await reply.json()).choices[0].message.content;
}
ask('x'.repeat(2000)).then(console.log);
