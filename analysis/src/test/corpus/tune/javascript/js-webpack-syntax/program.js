export const total = (prices) => {
  return prices.reduce((a, b) => a + b;
};
