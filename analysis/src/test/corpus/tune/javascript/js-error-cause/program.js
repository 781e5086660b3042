function price(catalog, sku) {
  if (!(sku in catalog)) throw new RangeError(`unknown sku ${sku}`);
  return catalog[sku];
}
try {
  price({ a: 1 }, 'b');
} catch (cause) {
  throw new Error('could not price the cart', { cause });
}
