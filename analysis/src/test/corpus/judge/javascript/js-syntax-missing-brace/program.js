function area(r) {
  return Math.PI * r ** 2;
console.log(area(2));
