const parent = { name: 'a', children: [] };
parent.children.push({ name: 'b', parent });
console.log(JSON.stringify(parent));
