async function save(order) {
  throw { code: 42, reason: 'order is locked' };
}

save({ id: 1 });
