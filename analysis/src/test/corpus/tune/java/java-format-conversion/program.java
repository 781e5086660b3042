class Main {
  public static void main(String[] args) {
    System.out.println(String.format("%d items", "three"));
  }
}
