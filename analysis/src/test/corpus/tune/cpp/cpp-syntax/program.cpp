#include <iostream>

class Counter {
 public:
  int next() { return ++n; }
 private:
  int n = 0;
}

int main() { std::cout << Counter().next(); }
