if (!process.env.API_TOKEN) {
  console.error('Error: API_TOKEN is not set');
  process.exit(2);
}
