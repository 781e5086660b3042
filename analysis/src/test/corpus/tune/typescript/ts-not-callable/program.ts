const price = 3;
console.log(price());
