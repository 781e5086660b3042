import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class Program {
  public static void main(String[] args) {
    new CompletableFuture<String>().orTimeout(50, TimeUnit.MILLISECONDS).join();
  }
}
