const { z } = require("zod");
z.object({ age: z.number().min(18) }).parse({ age: 7 });
