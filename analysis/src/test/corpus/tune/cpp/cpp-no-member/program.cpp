#include <iostream>
#include <string>

int main() {
  std::string name = "report";
  std::cout << name.contains_any("xyz") << '\n';
}
