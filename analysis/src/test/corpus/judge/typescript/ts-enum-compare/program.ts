const mode: "a" | "b" = Math.random() > 0.5 ? "a" : "b";
if (mode === "c") console.log("never");
