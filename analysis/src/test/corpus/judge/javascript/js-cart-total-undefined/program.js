const carts = { ann: { items: [1, 2] } };
console.log(carts.bob.items.length);
