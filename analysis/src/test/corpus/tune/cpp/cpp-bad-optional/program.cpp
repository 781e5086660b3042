#include <iostream>
#include <optional>

std::optional<int> find(int key) { return key == 1 ? std::optional<int>(10) : std::nullopt; }

int main() { std::cout << find(2).value() << '\n'; }
