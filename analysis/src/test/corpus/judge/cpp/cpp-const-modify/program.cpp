#include <string>
void clear(const std::string& s) { s.clear(); }
int main() { std::string s = "a"; clear(s); }
