const rows = [];
while (true) rows.push(new Array(1000).fill(Math.random()));
