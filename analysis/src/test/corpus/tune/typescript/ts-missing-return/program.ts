function sign(n: number): string {
  if (n > 0) return 'plus';
  if (n < 0) return 'minus';
}
console.log(sign(1));
