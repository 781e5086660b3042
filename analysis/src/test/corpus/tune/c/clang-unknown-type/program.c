int main(void) {
  size_t rows = 3;
  return (int)rows;
}
