import { readFileSync, readTextFile } from 'node:fs';

console.log(readTextFile('a.txt'), readFileSync);
