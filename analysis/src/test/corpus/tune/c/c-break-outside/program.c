int main(void) { break; }
