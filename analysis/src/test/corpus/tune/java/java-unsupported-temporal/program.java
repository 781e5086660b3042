import java.time.*;
import java.time.temporal.ChronoField;
class Main {
  public static void main(String[] args) {
    System.out.println(LocalDate.of(2024, 1, 1).get(ChronoField.HOUR_OF_DAY));
  }
}
