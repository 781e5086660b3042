const { Sequelize } = require('sequelize');

const store = new Sequelize('mysql://localhost/shop');
store.authenticate();
