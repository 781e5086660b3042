const http = require("node:http");
http.get("http://127.0.0.1:9/prices", (reply) => console.log(reply.statusCode));
