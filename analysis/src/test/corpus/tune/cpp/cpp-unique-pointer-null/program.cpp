#include <memory>
#include <string>
int main() { std::unique_ptr<std::string> name; return name->size(); }
