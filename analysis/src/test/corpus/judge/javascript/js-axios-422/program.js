const axios = require("axios");
axios.post(process.env.SERVICE_URL, { price: "x" });
