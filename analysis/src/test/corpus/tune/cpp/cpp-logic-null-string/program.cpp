#include <cstdlib>
#include <iostream>
#include <string>

int main() {
  std::string token = std::getenv("API_TOKEN_FILE");
  std::cout << token.size() << '\n';
}
