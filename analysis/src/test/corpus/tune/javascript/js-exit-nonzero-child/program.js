require("node:child_process").execSync("exit 7");
