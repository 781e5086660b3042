#include <string>
void rename(std::string &name) { name += "!"; }
int main() { rename(std::string("tea")); }
