class Shop {
  private int total = 3;
}
class Main {
  public static void main(String[] args) {
    System.out.println(new Shop().total);
  }
}
