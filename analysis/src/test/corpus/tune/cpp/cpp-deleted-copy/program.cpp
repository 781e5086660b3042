#include <memory>
#include <vector>

int main() {
  auto a = std::make_unique<int>(3);
  std::vector<std::unique_ptr<int>> all;
  all.push_back(a);
}
