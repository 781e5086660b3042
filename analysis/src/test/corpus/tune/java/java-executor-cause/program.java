import java.util.concurrent.Executors;

public class Main {
  public static void main(String[] args) throws Exception {
    try (var pool = Executors.newFixedThreadPool(2)) {
      var share = pool.submit(() -> 100 / args.length);
      System.out.println(share.get());
    }
  }
}
