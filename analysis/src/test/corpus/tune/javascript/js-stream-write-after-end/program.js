const fs = require("node:fs");
const out = fs.createWriteStream("out.txt");
out.end("one");
out.write("two");
