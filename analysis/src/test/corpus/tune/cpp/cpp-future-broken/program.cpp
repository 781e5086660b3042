#include <future>
int main() {
  std::future<int> price;
  { std::promise<int> later; price = later.get_future(); }
  return price.get();
}
