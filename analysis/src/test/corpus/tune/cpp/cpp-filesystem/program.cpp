#include <filesystem>
#include <iostream>

int main() {
  for (const auto &entry : std::filesystem::directory_iterator("frames"))
    std::cout << entry.path() << '\n';
}
