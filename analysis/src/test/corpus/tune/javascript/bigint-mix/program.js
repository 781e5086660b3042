const total = 10n;
const rate = 0.2;
console.log(total * rate);
