import { writeFileSync } from "node:fs";
writeFileSync("rows.json", "[1]");
const rows = await import("./rows.json");
console.log(rows);
