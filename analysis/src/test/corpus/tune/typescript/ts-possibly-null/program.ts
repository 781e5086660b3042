const match = 'v1.2'.match(/v(\d+)/);
console.log(match[1].length);
