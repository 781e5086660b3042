sealed interface Shape permits Circle {}
record Circle(int r) implements Shape {}
record Square(int a) implements Shape {}
class Main {}
