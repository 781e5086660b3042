struct order { int price; };
int main(void) { struct order o = {3}; return o->price; }
