const length = "abc".length - 5;
console.log(Buffer.alloc(length));
