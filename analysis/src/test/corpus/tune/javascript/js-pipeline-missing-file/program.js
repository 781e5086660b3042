const fs = require("node:fs");
require("node:stream").pipeline(fs.createReadStream("rows.csv"), fs.createWriteStream("out.csv"), (e) => { throw e; });
