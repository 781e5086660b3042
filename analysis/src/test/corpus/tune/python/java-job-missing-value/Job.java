import java.util.Optional;

class Job {
  public static void main(String[] args) {
    System.out.println(Optional.ofNullable(System.getProperty("no.such.key")).orElseThrow());
  }
}
