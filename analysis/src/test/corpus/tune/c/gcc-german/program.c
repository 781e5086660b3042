int main(void) {
  return preis * 2;
}
