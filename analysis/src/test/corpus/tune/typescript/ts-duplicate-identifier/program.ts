const total = 1;
const total = 2;
console.log(total);
export {};
