function load(): number[] {
  const reply = await fetch('/items');
  return [];
}
console.log(load());
