int main(void) { int total; return total; }
