const test = require('node:test');
const assert = require('node:assert');

const capitalise = (s) => s[0].toUpperCase() + s.slice(1);

test('capitalises every word', () => {
  assert.strictEqual(capitalise('hello world'), 'Hello World');
});
