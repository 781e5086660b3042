struct Shape { virtual ~Shape() = default; };
struct Circle : Shape {};
struct Square : Shape {};
#include <typeinfo>
int main() {
  Circle circle;
  Shape &shape = circle;
  return &dynamic_cast<Square &>(shape) == nullptr;
}
