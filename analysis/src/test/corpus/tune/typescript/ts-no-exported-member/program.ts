import { parse, stringify } from './config.js';

console.log(stringify(parse('debug=true')));
