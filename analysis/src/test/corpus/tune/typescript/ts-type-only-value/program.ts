type Order = { price: number };
const order = new Order();
