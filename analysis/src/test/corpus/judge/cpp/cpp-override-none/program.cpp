struct Shape { virtual double area() const { return 0; } };
struct Circle : Shape { double area() override { return 1; } };
int main() { return 0; }
