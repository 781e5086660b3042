import java.util.stream.*;
class Program {
  public static void main(String[] args) { System.out.println(IntStream.of(1).filter(n -> n > 3).max().getAsInt()); }
}
