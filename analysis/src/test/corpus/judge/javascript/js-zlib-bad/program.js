const zlib = require("node:zlib");
console.log(zlib.gunzipSync(Buffer.from("plain text")));
