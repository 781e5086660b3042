import fs from "./shop.js";
console.log(fs);
