console.log(format(3));
const format = (n) => n.toFixed(2);
