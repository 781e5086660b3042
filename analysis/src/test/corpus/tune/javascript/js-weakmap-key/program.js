new WeakMap().set("a", 1);
