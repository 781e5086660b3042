public class Main {
  public static void main(String[] args) {
    int factorial = 1;
    for (int i = 1; i < 20; i++) factorial = Math.multiplyExact(factorial, i);
    System.out.println(factorial);
  }
}
