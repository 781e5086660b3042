import Papa from 'papaparse';

console.log(Papa.parse('a,b').data);
