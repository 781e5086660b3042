import java.util.*;
class Main {
  public static void main(String[] args) { List<int> rows = new ArrayList<>(); }
}
