#include <iostream>
#include <vector>

int main() {
  std::vector<int> queue;
  std::cout << queue.front() << '\n';
}
