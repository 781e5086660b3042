const { execSync } = require('child_process');

const log = execSync('cat build.log | sort; test -s build.log');
console.log(log.toString());
