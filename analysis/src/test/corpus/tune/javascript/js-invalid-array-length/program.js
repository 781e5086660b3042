const width = 3 - 5;
const grid = new Array(width).fill(0);
console.log(grid);
