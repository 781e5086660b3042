class Shop { int total = 3; };
int main() { return Shop().total; }
