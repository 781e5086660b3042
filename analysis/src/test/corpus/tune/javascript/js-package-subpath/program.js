const core = require('zod/lib/helpers');

console.log(core);
