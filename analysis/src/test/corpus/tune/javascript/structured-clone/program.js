const job = { name: 'a', run: () => 1 };
const copy = structuredClone(job);
console.log(copy);
