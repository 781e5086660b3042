(async () => {
  const reply = await fetch(process.env.SERVICE_URL, { signal: AbortSignal.timeout(300) });
  console.log(reply.status);
})();
