static int price(void) { }
int main(void) { return price(); }
