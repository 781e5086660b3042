public class Main {
  static String label(int n) {
    return n > 0 ? "positive" : 0;
  }

  public static void main(String[] args) {
    int text = label(3);
    System.out.println(text);
  }
}
