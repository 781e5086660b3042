struct item { int price; };
int main(void) { struct item i = {1}; return i.prise; }
