import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class Main {
  static String load(String name) {
    try {
      return Files.readString(Path.of("templates", name));
    } catch (IOException e) {
      throw new UncheckedIOException("template " + name, e);
    }
  }

  public static void main(String[] args) {
    try {
      System.out.println(load("mail.html"));
    } catch (UncheckedIOException e) {
      throw new IllegalStateException("could not send the mail", e);
    }
  }
}
