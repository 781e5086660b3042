import java.time.LocalDate;

public class Main {
  public static void main(String[] args) {
    System.out.println(LocalDate.parse("03/15/2024").plusDays(1));
  }
}
