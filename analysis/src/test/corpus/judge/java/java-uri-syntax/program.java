import java.net.URI;
class Main {
  public static void main(String[] args) throws Exception {
    System.out.println(new URI("http://shop.local/a b"));
  }
}
