console.log(require("node:crypto").createHash("md99").update("a").digest("hex"));
