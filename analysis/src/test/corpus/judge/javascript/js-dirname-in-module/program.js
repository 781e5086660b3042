import path from "node:path";
console.log(path.join(__dirname, "x"));
