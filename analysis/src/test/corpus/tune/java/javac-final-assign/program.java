class Main {
  public static void main(String[] args) { final int a = 1; a = 2; }
}
