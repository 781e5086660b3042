interface User { id: number; mail: string }
const ann: User = { id: 1 };
console.log(ann);
