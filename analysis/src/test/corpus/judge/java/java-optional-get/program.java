import java.util.*;
class Main {
  public static void main(String[] args) {
    var prices = List.of(1, 2).stream().filter(p -> p > 5).findFirst();
    System.out.println(prices.orElseThrow());
  }
}
