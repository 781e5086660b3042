class Main {
  public static void main(String[] args) {
    Object[] rows = new Integer[2];
    rows[0] = "tea";
  }
}
