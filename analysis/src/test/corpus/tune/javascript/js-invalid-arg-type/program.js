const path = require('path');

const config = {};
console.log(path.join(config.root, 'src', 'index.js'));
