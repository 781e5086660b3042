const m = new Map<string, string>();
console.log(m.get("a").length);
