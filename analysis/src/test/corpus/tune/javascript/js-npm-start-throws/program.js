const config = JSON.parse('{"db": null}');
console.log(config.db.host);
