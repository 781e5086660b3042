#include <string>

struct Label {
  std::string text;
  void clear() { text.clear(); }
};

void reset(const Label &label) { label.clear(); }

int main() { Label l{"x"}; reset(l); }
