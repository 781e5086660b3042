const { MongoClient } = require('mongodb');
new MongoClient('mongodb://127.0.0.1:59995', { serverSelectionTimeoutMS: 200 }).connect();
