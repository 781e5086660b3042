public class Main {
  static class Limits {
    static final int MAX = Integer.parseInt("ten");
  }

  public static void main(String[] args) {
    System.out.println(Limits.MAX);
  }
}
