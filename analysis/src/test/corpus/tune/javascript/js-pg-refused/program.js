const { Client } = require('pg');

const client = new Client({ host: '127.0.0.1', port: 1, user: 'app', database: 'shop' });
client.connect().then(() => console.log('ok'));
