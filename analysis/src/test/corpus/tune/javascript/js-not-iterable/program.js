const response = { items: { a: 1 } };
for (const item of response.items) console.log(item);
