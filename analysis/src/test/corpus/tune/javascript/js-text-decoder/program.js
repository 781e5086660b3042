const bytes = Buffer.from('café', 'latin1');
console.log(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
