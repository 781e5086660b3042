import java.nio.file.*;

public class Script {
  public static void main(String[] args) {
    String text = Files.readString(Path.of("a.txt"));
    System.out.println(text.length());
  }
}
