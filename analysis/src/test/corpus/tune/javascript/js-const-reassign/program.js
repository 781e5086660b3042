const count = 0;
for (const line of ['a', 'b']) {
  count += line.length;
}
console.log(count);
