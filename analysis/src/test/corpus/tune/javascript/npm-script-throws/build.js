const config = require('./config.json');

for (const page of config.pages) console.log(page.title.toUpperCase());
