#include <iostream>
#include <vector>

int main() {
  std::vector<int> scores{1, 2, 3};
  for (std::size_t i = 0; i <= scores.size(); ++i) std::cout << scores.at(i) << '\n';
}
