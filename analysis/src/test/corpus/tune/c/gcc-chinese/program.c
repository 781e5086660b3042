int main(void) {
  return jiage * 2;
}
