const assert = require("node:assert");
assert.throws(() => Number("x"), TypeError);
