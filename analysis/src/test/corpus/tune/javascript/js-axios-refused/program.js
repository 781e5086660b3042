const axios = require('axios');

axios.get('http://127.0.0.1:9/api/orders').then((r) => console.log(r.data));
