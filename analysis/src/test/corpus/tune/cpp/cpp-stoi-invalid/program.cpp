#include <iostream>
#include <string>

int main() {
  std::string port = "http";
  std::cout << std::stoi(port) << '\n';
}
