#include <nlohmann/json.hpp>
int main() { nlohmann::json j; }
