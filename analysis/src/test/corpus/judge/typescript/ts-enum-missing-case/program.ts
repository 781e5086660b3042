type Kind = "a" | "b";
function name(kind: Kind): string {
  switch (kind) {
    case "a": return "A";
    default: { const never: never = kind; return never; }
  }
}
console.log(name("b"));
