class Main {
  public static void main(String[] args) { var total; total = 1; }
}
