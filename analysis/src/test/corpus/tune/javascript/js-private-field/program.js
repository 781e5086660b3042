class Counter {
  #n = 0;
  next() { return ++this.#n; }
}
const c = new Counter();
console.log(c.#n);
