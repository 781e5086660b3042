const yup = require("yup");
yup.object({ price: yup.number().positive() }).validateSync({ price: -3 });
