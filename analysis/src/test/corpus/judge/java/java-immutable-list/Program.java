import java.util.*;
class Program {
  public static void main(String[] args) { List.of(1, 2).add(3); }
}
