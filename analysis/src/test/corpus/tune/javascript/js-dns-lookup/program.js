require("node:dns").promises.lookup("shop.invalid");
