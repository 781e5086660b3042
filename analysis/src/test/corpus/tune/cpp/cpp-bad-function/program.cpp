#include <functional>
int main() { std::function<int()> price; return price(); }
