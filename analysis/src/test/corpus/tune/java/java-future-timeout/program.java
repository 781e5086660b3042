import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class Main {
  public static void main(String[] args) throws Exception {
    var reply = new CompletableFuture<String>();
    System.out.println(reply.get(200, TimeUnit.MILLISECONDS));
  }
}
