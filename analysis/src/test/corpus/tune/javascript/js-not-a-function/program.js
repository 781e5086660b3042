const totals = { jan: 3, feb: 5 };
const sum = totals.reduce((a, b) => a + b, 0);
console.log(sum);
