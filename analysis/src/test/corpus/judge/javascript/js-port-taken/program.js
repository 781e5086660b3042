const http = require("http");
const first = http.createServer().listen(0, "127.0.0.1", () =>
  http.createServer().listen(first.address().port, "127.0.0.1"));
