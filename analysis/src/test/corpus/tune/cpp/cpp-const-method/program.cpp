struct Shop { int total() { return 1; } };
int main() { const Shop shop{}; return shop.total(); }
