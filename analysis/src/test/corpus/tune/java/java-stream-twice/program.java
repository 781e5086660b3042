import java.util.stream.Stream;

public class Program {
  public static void main(String[] args) {
    Stream<String> names = Stream.of("a", "b");
    System.out.println(names.count());
    System.out.println(names.toList());
  }
}
