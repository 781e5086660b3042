const shop = {};

try {
  console.log(shop.basket.total);
} catch (error) {
  console.error(`${error}\n    at the checkout of the shop\n    at main`);
  process.exit(1);
}
