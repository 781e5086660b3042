sealed interface Shape permits Circle, Square {}
record Circle(double r) implements Shape {}
record Square(double side) implements Shape {}

public class Program {
  static double area(Shape shape) {
    return switch (shape) {
      case Circle c -> Math.PI * c.r() * c.r();
    };
  }
  public static void main(String[] args) {
    System.out.println(area(new Square(2)));
  }
}
