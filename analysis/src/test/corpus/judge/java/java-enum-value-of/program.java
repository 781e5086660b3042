class Main {
  enum Size { SMALL, LARGE }
  public static void main(String[] args) {
    System.out.println(Size.valueOf("HUGE"));
  }
}
