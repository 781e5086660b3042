const { execFileSync } = require("node:child_process");
execFileSync("sleep", ["5"], { timeout: 200 });
