const assert = require('assert');

const dedupe = (list) => [...list].sort();
assert.deepStrictEqual(dedupe([3, 1, 3]), [1, 3]);
