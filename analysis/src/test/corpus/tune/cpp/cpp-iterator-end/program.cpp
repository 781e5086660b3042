#include <vector>
int main() { std::vector<int> rows; return *rows.begin(); }
