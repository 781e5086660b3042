public class Main {
  static int perPage(int items, int pages) {
    return items / pages;
  }

  public static void main(String[] args) {
    System.out.println(perPage(10, 0));
  }
}
