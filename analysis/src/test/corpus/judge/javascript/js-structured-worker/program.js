const { Worker } = require("node:worker_threads");
new Worker("process.exit(0)", { eval: true, workerData: { run: () => 1 } });
