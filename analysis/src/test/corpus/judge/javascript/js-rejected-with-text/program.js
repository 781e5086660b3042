async function pay() { throw "card declined"; }
pay();
