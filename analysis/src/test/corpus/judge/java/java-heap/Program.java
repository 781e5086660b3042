import java.util.*;
class Program {
  public static void main(String[] args) {
    var list = new ArrayList<long[]>();
    while (true) list.add(new long[1 << 18]);
  }
}
