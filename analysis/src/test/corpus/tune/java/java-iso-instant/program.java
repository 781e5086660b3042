import java.time.Instant;
class Main {
  public static void main(String[] args) {
    System.out.println(Instant.parse("2024-05-01 10:00"));
  }
}
