fetch(process.env.SERVICE_URL, { signal: AbortSignal.timeout(200) })
  .catch((e) => { console.error(String(e)); process.exit(1); });
