const deepClone = (value) =>
  typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, deepClone(v)])) : value;

const node = { name: 'root' };
node.self = node;
console.log(deepClone(node));
