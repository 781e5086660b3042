abstract class Shape { abstract area(): number; }
new Shape();
