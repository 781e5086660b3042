describe('loader', () => {
  it('calls back', (done) => {
    setTimeout(() => {}, 10);
  }).timeout(50);
});
