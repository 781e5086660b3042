class ConfigError extends Error { name = "ConfigError"; }
const fs = require("fs");
try { fs.readFileSync("app.yaml"); }
catch (cause) { throw new ConfigError("cannot start", { cause }); }
