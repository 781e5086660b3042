test('sends the mail', () => {
  const send = jest.fn();
  expect(send).toHaveBeenCalledWith('ada@example.org');
});
