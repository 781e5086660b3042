for (const x of [1]) { continue outer; }
