async function check() {
  const reply = await fetch('http://127.0.0.1:9/health');
  console.log(reply.status);
}
check();
