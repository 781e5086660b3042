const fs = require("node:fs");
for (const name of fs.readdirSync("./inbox")) console.log(name);
