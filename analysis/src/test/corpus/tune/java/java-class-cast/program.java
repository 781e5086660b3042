import java.util.ArrayList;
import java.util.List;

public class Main {
  @SuppressWarnings({"unchecked", "rawtypes"})
  public static void main(String[] args) {
    List raw = new ArrayList();
    raw.add(42);
    List<String> names = raw;
    for (String name : names) System.out.println(name.toUpperCase());
  }
}
