const assert = require('assert');

function total(prices) {
  return prices.reduce((sum, price) => sum + price, 1);
}

describe('total', () => {
  it('adds prices', () => {
    assert.strictEqual(total([2, 3]), 5);
  });
});
