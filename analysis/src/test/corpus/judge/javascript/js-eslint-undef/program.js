export const total = (list) => list.reduce((a, b) => a + b.prize, start);
