import java.util.Map;
class StageFailed extends RuntimeException {
  StageFailed(String message, Throwable cause) { super(message, cause); }
}
class Main {
  public static void main(String[] args) {
    try {
      System.out.println(new int[] {1}[3]);
    } catch (IndexOutOfBoundsException e) {
      throw new StageFailed("cleaning", e);
    }
  }
}
