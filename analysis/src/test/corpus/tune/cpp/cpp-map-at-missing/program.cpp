#include <iostream>
#include <map>
#include <string>
int main() {
  std::map<std::string, int> prices{{"tea", 2}};
  std::cout << prices.at("milk") << "\n";
}
