import java.net.Socket;
class Main {
  public static void main(String[] args) throws Exception {
    new Socket("shop.invalid", 80);
  }
}
