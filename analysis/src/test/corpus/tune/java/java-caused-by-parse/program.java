public class Main {
  static class ConfigException extends RuntimeException {
    ConfigException(String message, Throwable cause) { super(message, cause); }
  }

  static int port(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new ConfigException("bad port in server.properties", e);
    }
  }

  public static void main(String[] args) {
    System.out.println(port("eighty"));
  }
}
