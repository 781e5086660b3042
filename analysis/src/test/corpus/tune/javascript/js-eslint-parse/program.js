function total(prices) {
  return prices.map((p) => p * 2;
}
