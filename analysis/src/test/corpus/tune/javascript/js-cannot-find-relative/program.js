const { slugify } = require('./lib/strings');

console.log(slugify('Hello World'));
