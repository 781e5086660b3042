#include <iostream>

int main() {
  vector<int> values{1, 2};
  std::cout << values.size() << endl;
}
