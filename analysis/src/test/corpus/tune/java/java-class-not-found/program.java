public class Main {
  public static void main(String[] args) throws Exception {
    Class<?> driver = Class.forName("org.postgresql.Driver");
    System.out.println(driver.getName());
  }
}
