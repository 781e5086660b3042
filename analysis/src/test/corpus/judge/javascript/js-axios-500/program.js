require("axios").get(process.env.SERVICE_URL + "/report");
