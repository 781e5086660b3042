import java.math.BigDecimal;
class Main {
  public static void main(String[] args) {
    System.out.println(BigDecimal.ONE.divide(new BigDecimal(3)));
  }
}
