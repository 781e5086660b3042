const fs = require("fs");

fs.readFile("rows/2026.csv", "utf8", (error, text) => {
  if (error) {
    delete error.stack;
    console.log(error);
    process.exit(1);
  }
  console.log(text.length);
});
