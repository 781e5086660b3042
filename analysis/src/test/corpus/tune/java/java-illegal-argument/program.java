public class Main {
  enum Level { LOW, HIGH }

  public static void main(String[] args) {
    System.out.println(Level.valueOf("MEDIUM"));
  }
}
