test("rows", () => {
  expect([{ price: 1 }]).toEqual([{ price: 2 }]);
});
