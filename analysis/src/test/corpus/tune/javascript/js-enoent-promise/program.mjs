import { readdir } from 'node:fs/promises';

const files = await readdir('uploads');
console.log(files);
