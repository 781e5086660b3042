describe('user', () => {
  let user;
  before(() => {
    user = undefined;
  });
  it('has a name', () => {
    if (user.name !== 'Ada') throw new Error('no');
  });
});
