const dayjs = require('dayjs-business-days-kit');

console.log(dayjs().add(3, 'day').format());
