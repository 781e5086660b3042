const term = 'c++ (advanced';
const pattern = new RegExp(term, 'i');
console.log(pattern.test('c++ advanced'));
