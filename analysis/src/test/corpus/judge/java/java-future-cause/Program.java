import java.util.concurrent.*;
class Program {
  public static void main(String[] args) throws Exception {
    System.out.println(CompletableFuture.supplyAsync(() -> Integer.parseInt("x")).get());
  }
}
