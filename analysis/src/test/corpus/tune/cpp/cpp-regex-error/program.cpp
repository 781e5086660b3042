#include <iostream>
#include <regex>

int main() {
  std::regex pattern("(\\w+@\\w+");
  std::cout << std::regex_match("a@b", pattern) << '\n';
}
