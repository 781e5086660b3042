import { format } from './lib/format.js';

console.log(format(3));
