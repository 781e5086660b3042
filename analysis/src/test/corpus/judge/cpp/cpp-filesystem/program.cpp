#include <filesystem>
int main() { std::filesystem::file_size("missing.bin"); }
