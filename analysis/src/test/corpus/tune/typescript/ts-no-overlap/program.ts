const size: "small" | "large" = Math.random() > 0.5 ? "small" : "large";
if (size === "huge") console.log(1);
