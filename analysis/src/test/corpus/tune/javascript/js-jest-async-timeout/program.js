test('waits for the callback', (done) => {
  setTimeout(() => {}, 5);
}, 100);
