import java.nio.file.*;
class Program {
  public static void main(String[] args) throws Exception { System.out.println(Files.readString(Path.of("a.txt"))); }
}
