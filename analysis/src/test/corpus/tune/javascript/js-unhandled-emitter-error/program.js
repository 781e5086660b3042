const fs = require('fs');

const out = fs.createWriteStream('missing/folder/out.log');
out.write('started\n');
