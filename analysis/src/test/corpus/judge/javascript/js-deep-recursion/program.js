const walk = (n) => walk(n + 1) + 1;
console.log(walk(0));
