const axios = require('axios');

async function main() {
  const { data } = await axios.get(`${process.env.SERVICE_URL}/v2/orders/9`);
  console.log(data);
}
main();
