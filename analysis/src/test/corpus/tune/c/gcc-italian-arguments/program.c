int total(int a, int b) { return a + b; }
int main(void) { return total(1); }
