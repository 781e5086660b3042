#include <vector>
int main() { std::vector<double> v(static_cast<size_t>(1) << 60); return v.size(); }
