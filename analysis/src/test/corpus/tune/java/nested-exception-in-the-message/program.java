public class Main {
  static class BeanCreationException extends RuntimeException {
    BeanCreationException(String bean, Throwable cause) {
      super("Error creating bean with name '" + bean + "': Invocation of init method failed; nested exception is " + cause);
    }
  }

  static int port(String text) {
    return Integer.parseInt(text);
  }

  public static void main(String[] args) {
    try {
      System.out.println(port("eighty"));
    } catch (NumberFormatException e) {
      throw new BeanCreationException("server", e);
    }
  }
}
