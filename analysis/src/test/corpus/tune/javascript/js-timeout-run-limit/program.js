const waiting = new Set([1, 2, 3]);
setInterval(() => console.log(`waiting for ${waiting.size} jobs`), 500);
