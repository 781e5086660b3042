const fs = require("fs");
console.log(JSON.parse(fs.readFileSync("settings.json", "utf8")).port);
