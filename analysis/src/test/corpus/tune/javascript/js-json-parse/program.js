const text = '{"name": "demo", "version": 1,}';
const config = JSON.parse(text);
console.log(config.version);
