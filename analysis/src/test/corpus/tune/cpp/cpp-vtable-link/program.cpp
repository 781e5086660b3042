#include <iostream>

struct Shape {
  virtual double area() const;
  virtual ~Shape() = default;
};

int main() { std::cout << Shape().area() << '\n'; }
