const https = require('https');

https.get('https://api.weather.invalid/today', (res) => console.log(res.statusCode));
