const limit = 10;
limit = 20;
console.log(limit);
export {};
