import java.util.*;
class Program {
  public static void main(String[] args) {
    var names = new ArrayList<>(List.of("a", "b", "c"));
    for (var n : names) if (n.equals("a")) names.remove(n);
  }
}
