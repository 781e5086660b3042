import { test } from "vitest";
test("rows", () => {
  const reply = null;
  reply.rows.length;
});
