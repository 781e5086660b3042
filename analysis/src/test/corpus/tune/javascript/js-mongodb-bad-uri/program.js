const { MongoClient } = require("mongodb");
new MongoClient("localhost:27017");
