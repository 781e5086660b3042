import { test, expect } from "vitest";
test("slug", () => expect("A b".toLowerCase()).toBe("a-b"));
