class Main {
  public static void main(String[] args) {
    int total = 1;
    int total = 2;
  }
}
