const format = (order) => order.lines.map((line) => line.name).join(', ');

test('formats an empty order', () => {
  expect(format({})).toBe('');
});
