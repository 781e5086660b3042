class A { #x = 1; read(o) { return o.#x; } }
console.log(new A().read({}));
