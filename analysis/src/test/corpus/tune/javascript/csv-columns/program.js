const { parse } = require('csv-parse/sync');
console.log(parse('a,b\n1,2,3\n', { columns: true }));
