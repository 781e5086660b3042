const { z } = require("zod");
z.object({ order: z.object({ price: z.number() }) }).parse({ order: { price: "3" } });
