const { z } = require('zod');
const User = z.object({ name: z.string(), age: z.number().int().min(0) }).strict();
console.log(User.parse({ name: 'a', age: -1, mail: 'x' }));
