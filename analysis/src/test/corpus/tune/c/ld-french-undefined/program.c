int prix(void);
int main(void) { return prix(); }
