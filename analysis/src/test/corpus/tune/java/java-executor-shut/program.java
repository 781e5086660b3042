import java.util.concurrent.*;
class Main {
  public static void main(String[] args) {
    var pool = Executors.newFixedThreadPool(1);
    pool.shutdown();
    pool.submit(() -> 1);
  }
}
