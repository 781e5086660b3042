import { readFileAsync } from 'node:fs';

readFileAsync('a.txt').then(console.log);
