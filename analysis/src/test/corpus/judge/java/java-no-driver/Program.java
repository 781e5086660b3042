import java.sql.DriverManager;
class Program {
  public static void main(String[] args) throws Exception { DriverManager.getConnection("jdbc:postgresql://localhost/x"); }
}
