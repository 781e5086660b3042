#include <string>
#include <unordered_map>
int main() {
  std::unordered_map<std::string, int> prices{{"tea", 3}};
  return prices.at("coffee");
}
