const order = { quantity: 3 };
console.log(order.quantty);
