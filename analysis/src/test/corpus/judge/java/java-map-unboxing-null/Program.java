import java.util.*;
class Program {
  public static void main(String[] args) {
    Map<String, Integer> stock = Map.of("pen", 3);
    int ink = stock.get("ink");
    System.out.println(ink);
  }
}
