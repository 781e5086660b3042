import java.util.*;

public class Script {
  public static void main(String[] args) {
    Map<String, Object> config = new HashMap<>();
    config.put("retries", 3L);
    int retries = (Integer) config.get("retries");
    System.out.println(retries);
  }
}
