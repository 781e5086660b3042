double square_root(double);
int main(void) { return (int) square_root(4); }
