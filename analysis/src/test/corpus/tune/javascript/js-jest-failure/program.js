const sum = (...n) => n.reduce((a, b) => a - b, 0);

describe('sum', () => {
  test('adds numbers', () => {
    expect(sum(1, 2)).toBe(3);
  });
});
