node build/server.js
