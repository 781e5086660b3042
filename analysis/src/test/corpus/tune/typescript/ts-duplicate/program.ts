const count = 1;
const count = 2;
console.log(count);
