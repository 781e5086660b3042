struct Shape { virtual double area() = 0; };
int main() { Shape shape; }
