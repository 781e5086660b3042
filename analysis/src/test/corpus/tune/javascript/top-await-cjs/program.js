const fs = require('fs/promises');
const text = await fs.readFile('package.json', 'utf8');
console.log(text.length);
