class Main {
  enum Size { SMALL, LARGE }
  public static void main(String[] args) {
    int n = switch (Size.SMALL) { case SMALL -> 1; };
  }
}
