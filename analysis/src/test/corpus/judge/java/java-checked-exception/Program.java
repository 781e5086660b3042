class Program {
  public static void main(String[] args) { Thread.sleep(5); }
}
