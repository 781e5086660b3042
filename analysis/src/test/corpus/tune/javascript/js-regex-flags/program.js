new RegExp("a", "zz");
