import { parse } from 'toml-not-here';

console.log(parse('a = 1'));
