const total = (cart) => cart.items.map((i) => i.price).reduce((a, b) => a + b);

test('empty cart', () => {
  expect(total({})).toBe(0);
});
