const rows = [];
for (let i = 0; ; i++) {
  rows.push({ id: i, name: `row ${i}`, tags: ['a', 'b', String(i)] });
}
