const yup = require('yup');

const order = yup.object({ total: yup.number().required().positive() });
order.validate({ total: -3 }).then(console.log);
