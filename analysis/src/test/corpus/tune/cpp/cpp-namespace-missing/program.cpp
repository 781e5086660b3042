int main() { return shop::total(); }
