class Main {
  public static void main(String[] args) {
    String size = null;
    switch (size) { case "small" -> System.out.println(1); default -> System.out.println(2); }
  }
}
