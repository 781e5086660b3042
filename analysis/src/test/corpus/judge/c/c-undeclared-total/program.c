int main(void) { return totl; }
