class Shape {}
class Circle extends Shape { override area() { return 1; } }
