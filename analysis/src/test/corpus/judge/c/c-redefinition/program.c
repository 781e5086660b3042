int total(void) { return 1; }
int total(void) { return 2; }
int main(void) { return total(); }
