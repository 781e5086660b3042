const { slug } = require('./slug');

test('slugs', () => {
  expect(slug('A b')).toBe('a-b');
});
