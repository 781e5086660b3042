const fs = require('fs');

fs.mkdirSync('dist');
fs.writeFileSync('dist', 'bundle');
