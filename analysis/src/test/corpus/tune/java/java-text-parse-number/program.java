import java.text.SimpleDateFormat;
class Main {
  public static void main(String[] args) throws Exception {
    System.out.println(new SimpleDateFormat("yyyy-MM-dd").parse("1 May"));
  }
}
