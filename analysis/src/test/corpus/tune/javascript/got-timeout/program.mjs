import http from 'node:http';
import got from 'got';
const server = http.createServer(() => {});
server.listen(0);
try { await got(`http://127.0.0.1:${server.address().port}`, { timeout: { request: 100 }, retry: { limit: 0 } }); }
finally { server.closeAllConnections(); server.close(); }
