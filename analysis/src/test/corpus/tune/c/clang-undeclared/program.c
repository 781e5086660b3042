int main(void) {
  int total = price * 2;
  return total;
}
