const prices = { tea: 2, milk: 1 };
function price(name: string) {
  return prices[name];
}
console.log(price('tea'));
