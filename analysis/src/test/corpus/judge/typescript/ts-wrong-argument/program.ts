function price(n: number): string { return n.toFixed(2); }
console.log(price("3"));
