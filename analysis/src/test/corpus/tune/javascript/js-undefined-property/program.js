const users = [{ name: 'Ann', address: { city: 'Rome' } }, { name: 'Bob' }];
for (const user of users) {
  console.log(`${user.name} lives in ${user.address.city}`);
}
