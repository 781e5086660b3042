const fs = require('fs/promises');

function load(path) {
  const text = await fs.readFile(path, 'utf8');
  return JSON.parse(text);
}
load('package.json');
