import { z } from "zodd";
console.log(z);
