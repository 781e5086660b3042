const mongoose = require('mongoose');

const Order = mongoose.model('Order', new mongoose.Schema({ total: Number }));
Order.castObject({ total: 'twelve' });
