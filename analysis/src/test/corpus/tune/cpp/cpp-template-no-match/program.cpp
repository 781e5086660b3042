#include <string>
#include <vector>
template <typename T> T first(const std::vector<T>& v) { return v[0]; }
int main() {
  std::string s = "abc";
  return first(s);
}
