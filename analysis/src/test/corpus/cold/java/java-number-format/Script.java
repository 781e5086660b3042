import java.util.*;

public class Script {
  public static void main(String[] args) {
    var sum = 0;
    for (var s : List.of("1", "2", "x3")) sum += Integer.parseInt(s);
    System.out.println(sum);
  }
}
