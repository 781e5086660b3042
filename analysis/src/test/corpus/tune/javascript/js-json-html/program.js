async function main() {
  const reply = await fetch(process.env.SERVICE_URL + '/api/items');
  const items = await reply.json();
  console.log(items.length);
}
main();
