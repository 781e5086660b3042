const total = 10n;
const tax = 0.2;
console.log(total * tax);
