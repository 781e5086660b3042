const fs = require('fs');

const template = fs.readFileSync('templates/email.html', 'utf8');
console.log(template.length);
