public class Program {
  int f() { return "a"; }
}
