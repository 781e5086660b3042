class Main {
  static int total() { return 1; System.out.println(2); }
  public static void main(String[] args) {}
}
