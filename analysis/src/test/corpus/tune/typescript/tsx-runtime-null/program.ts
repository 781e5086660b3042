type Reply = { rows: { price: number }[] | null };
const reply = JSON.parse('{"rows": null}') as Reply;
console.log(reply.rows!.length);
