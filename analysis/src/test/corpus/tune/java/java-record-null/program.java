import java.util.List;
import java.util.Objects;

public class Program {
  record Order(String id, List<String> lines) {
    Order {
      Objects.requireNonNull(lines, "lines");
    }
  }

  public static void main(String[] args) {
    System.out.println(new Order("7", null));
  }
}
