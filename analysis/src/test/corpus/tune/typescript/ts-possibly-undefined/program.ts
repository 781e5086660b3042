interface Order { lines?: { qty: number }[] }

export function quantity(order: Order): number {
  return order.lines.reduce((n, l) => n + l.qty, 0);
}
