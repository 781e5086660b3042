public class Main {
  public static void main(String[] args) throws Exception {
    var method = String.class.getMethod("reverse");
    System.out.println(method.invoke("abc"));
  }
}
