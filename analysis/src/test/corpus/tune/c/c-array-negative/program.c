int main(void) { int rows[-3]; return 0; }
