type Order = { price: number };
const order: Order = { price: 3, currency: "EUR" };
