console.log("-".repeat(3 - 5));
