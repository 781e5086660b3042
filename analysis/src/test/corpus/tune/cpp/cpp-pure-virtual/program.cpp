#include <string>

struct Exporter {
  virtual std::string write() const = 0;
  virtual ~Exporter() = default;
};

struct Csv : Exporter {};

int main() { return static_cast<int>(Csv().write().size()); }
