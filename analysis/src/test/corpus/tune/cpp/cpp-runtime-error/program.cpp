#include <stdexcept>
#include <string>

void render(const std::string &scene) {
  if (scene.empty()) throw std::runtime_error("scene has no objects to render");
}

int main() { render(""); }
