const crypto = require("crypto");
crypto.createCipheriv("aes-256-cbc", "short", Buffer.alloc(16));
