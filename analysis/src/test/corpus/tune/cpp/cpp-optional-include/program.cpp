int main() { std::string name = "tea"; return 0; }
