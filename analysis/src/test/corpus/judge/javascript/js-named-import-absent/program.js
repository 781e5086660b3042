import { readFileAsync } from "node:fs";
console.log(readFileAsync);
