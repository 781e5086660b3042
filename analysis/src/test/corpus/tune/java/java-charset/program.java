import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

public class Main {
  public static void main(String[] args) throws Exception {
    Path file = Path.of("names.csv");
    Files.write(file, "Zoë,Åse".getBytes(StandardCharsets.ISO_8859_1));
    System.out.println(Files.readAllLines(file));
  }
}
