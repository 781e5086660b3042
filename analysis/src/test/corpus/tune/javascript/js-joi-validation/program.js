const Joi = require('joi');

const schema = Joi.object({ email: Joi.string().email().required(), age: Joi.number().min(18) });
const value = Joi.attempt({ email: 'nobody', age: 12 }, schema);
console.log(value);
