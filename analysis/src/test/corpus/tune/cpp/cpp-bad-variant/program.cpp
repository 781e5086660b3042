#include <iostream>
#include <string>
#include <variant>

int main() {
  std::variant<int, std::string> value = 42;
  std::cout << std::get<std::string>(value) << '\n';
}
