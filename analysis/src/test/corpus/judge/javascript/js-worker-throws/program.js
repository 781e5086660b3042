const { Worker } = require("worker_threads");
new Worker("null.x", { eval: true });
