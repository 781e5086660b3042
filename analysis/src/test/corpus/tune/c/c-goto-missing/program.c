int main(void) { goto done; }
