import java.util.List;

public class Main {
  public static void main(String[] args) {
    var adult = List.of(12, 15).stream().filter(a -> a >= 18).findFirst().orElseThrow();
    System.out.println(adult);
  }
}
