#include <vector>
int main() { std::vector<int> rows; rows.reserve(rows.max_size() + 1); }
