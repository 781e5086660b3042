const reply = { data: {} };
console.log(reply.data.rows.map((row) => row.price));
