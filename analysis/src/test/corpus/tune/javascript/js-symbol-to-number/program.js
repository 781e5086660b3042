console.log(+Symbol("a"));
