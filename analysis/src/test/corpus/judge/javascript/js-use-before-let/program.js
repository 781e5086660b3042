console.log(rate * 3);
let rate = 1.2;
