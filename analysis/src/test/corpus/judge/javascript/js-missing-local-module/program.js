const { total } = require("./lib/cart");
console.log(total([1]));
