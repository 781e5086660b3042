const assert = require("assert");
assert.deepStrictEqual([1, 2].map((n) => n * 2), [2, 5]);
