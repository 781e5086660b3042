class Main {
  public static void main(String[] args) {
    System.out.println(String.format("%s of %s", 1));
  }
}
