function resize(width: number, height: number): string {
  return `${width}x${height}`;
}
console.log(resize(640));
