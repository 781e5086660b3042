class Main {
  public static void main(String[] args) {
    var thread = new Thread(() -> {});
    thread.start();
    thread.start();
  }
}
