import java.util.List;

public class Main {
  public static void main(String[] args) {
    List<Integer> values = List.of(3, 1, 2);
    values.sort(null);
    System.out.println(values);
  }
}
