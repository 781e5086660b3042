import java.util.List;

public class Program {
  public static void main(String[] args) {
    var rows = List.<String>of().iterator();
    System.out.println(rows.next());
  }
}
