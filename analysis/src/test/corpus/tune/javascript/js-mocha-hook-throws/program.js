const fs = require('fs');

describe('orders', () => {
  before(() => fs.readFileSync('fixtures/orders.json'));
  it('has rows', () => {});
});
