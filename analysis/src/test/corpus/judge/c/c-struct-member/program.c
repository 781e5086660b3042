struct item { int price; };
int main(void) { struct item i = {3}; return i.prize; }
