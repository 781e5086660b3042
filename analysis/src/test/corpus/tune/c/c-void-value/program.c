void log_it(void) {}
int main(void) { int x = log_it(); return x; }
