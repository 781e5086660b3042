const prices = { tea: 3 };
function price(name: string) { return prices[name]; }
console.log(price("tea"));
