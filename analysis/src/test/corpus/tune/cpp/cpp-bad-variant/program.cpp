#include <iostream>
#include <string>
#include <variant>
int main() {
  std::variant<int, std::string> value = 3;
  std::cout << std::get<std::string>(value) << "\n";
}
