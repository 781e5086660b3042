class Main {
  public static void main(String[] args) throws Exception {
    new Object().wait(10);
  }
}
