const assert = require("node:assert");
const rows = [];
assert(rows.length > 0, "no rows were read");
