const Ajv = require('ajv');

const ajv = new Ajv({ strict: true });
const check = ajv.compile({ type: 'object', propertyes: { name: { type: 'string' } } });
console.log(check({ name: 1 }));
