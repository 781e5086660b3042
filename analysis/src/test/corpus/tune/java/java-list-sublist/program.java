import java.util.*;
class Main {
  public static void main(String[] args) {
    System.out.println(new ArrayList<>(List.of(1, 2)).subList(0, 5));
  }
}
