require("node:crypto").createHmac("sha256", undefined);
