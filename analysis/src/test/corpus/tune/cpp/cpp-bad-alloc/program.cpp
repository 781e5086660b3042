#include <iostream>
#include <vector>

int main() {
  std::vector<std::vector<double>> grids;
  for (int i = 0;; ++i) {
    grids.emplace_back(5'000'000);
    std::cout << "grid " << i << std::endl;
  }
}
