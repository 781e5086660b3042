#include <iostream>
#include <map>
#include <string>

int main() {
  std::map<std::string, int> stock{{"pear", 4}};
  std::cout << stock.at("apple") << '\n';
}
