int main() { std::vector<int> rows; return 0; }
