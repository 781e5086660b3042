const fs = require("fs");
fs.mkdirSync("cache");
fs.mkdirSync("cache");
