let best: number;
for (const n of [1, 2]) if (n > 5) best = n;
console.log(best);
