import java.net.URI;
class Main {
  public static void main(String[] args) throws Exception {
    System.out.println(URI.create("shop:prices").toURL());
  }
}
