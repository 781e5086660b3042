require("node:fs").watch("./inbox");
