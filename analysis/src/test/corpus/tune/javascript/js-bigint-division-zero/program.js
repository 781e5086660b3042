const share = (total, parts) => total / parts;
console.log(share(100n, 0n));
