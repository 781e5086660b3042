import java.time.LocalDate;
class Program {
  public static void main(String[] args) { System.out.println(LocalDate.parse("01/02/2024")); }
}
