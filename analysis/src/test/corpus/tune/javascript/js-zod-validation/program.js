const { z } = require('zod');

const Scene = z.object({ title: z.string().min(1), seconds: z.number().positive() });
const scene = Scene.parse({ title: '', seconds: '12' });
console.log(scene);
