import { expect, test } from 'vitest';

const slug = (text) => text.toLowerCase().replace(' ', '-');

test('replaces every space', () => {
  expect(slug('My Long Title')).toEqual('my-long-title');
});
