import java.util.List;

public class Main {
  public static void main(String[] args) {
    List<String> ages = List.of("31", "42 ", "n/a");
    int sum = 0;
    for (String age : ages) sum += Integer.parseInt(age.trim());
    System.out.println(sum);
  }
}
