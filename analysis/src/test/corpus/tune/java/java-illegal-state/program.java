import java.util.stream.Stream;

public class Main {
  public static void main(String[] args) {
    Stream<String> words = Stream.of("a", "b");
    System.out.println(words.count());
    System.out.println(words.toList());
  }
}
