const app = require('fastify')();

app.get('/orders', async () => []);
app.get('/orders', async () => [1]);
app.ready().then(() => console.log('ready'));
