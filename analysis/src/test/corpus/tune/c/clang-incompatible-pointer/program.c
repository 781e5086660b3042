struct point { int x; };
int length(struct point p) { return p.x; }
int main(void) {
  int n = 3;
  return length(n);
}
