import java.util.Map;

public class Main {
  public static void main(String[] args) {
    Map<String, String> env = Map.of("host", "localhost");
    String port = env.get("port");
    System.out.println("port has " + port.length() + " digits");
  }
}
