const { parseArgs } = require("node:util");
parseArgs({ args: ["--rows", "3"], options: { file: { type: "string" } } });
