console.log(new RegExp("[a-").test("a"));
