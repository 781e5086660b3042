interface Order { total: number }

const order: Order = { total: '12' };
console.log(order.total);
