import java.util.*;

public class Script {
  public static void main(String[] args) {
    int count = 0;
    List.of(1, 2).forEach(x -> count++);
    System.out.println(count);
  }
}
