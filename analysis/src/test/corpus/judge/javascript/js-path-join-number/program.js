console.log(require("path").join("a", 3));
