const WebSocket = require('ws');
const ws = new WebSocket('localhost:80/feed');
