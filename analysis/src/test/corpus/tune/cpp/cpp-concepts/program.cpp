#include <concepts>
template <std::integral T> T twice(T x) { return x * 2; }
int main() { return twice(1.5); }
