const body = await (await fetch(process.env.SERVICE_URL)).json();
console.log(body.name);
