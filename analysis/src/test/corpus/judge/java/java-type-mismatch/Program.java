class Program {
  public static void main(String[] args) { int n = "3"; }
}
