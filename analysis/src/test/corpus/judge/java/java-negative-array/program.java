class Main {
  public static void main(String[] args) {
    int n = "ab".length() - 5;
    System.out.println(new int[n].length);
  }
}
