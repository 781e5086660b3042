const axios = require('axios');

(async () => {
  const reply = await axios.get(process.env.SERVICE_URL, { timeout: 300 });
  console.log(reply.status);
})();
