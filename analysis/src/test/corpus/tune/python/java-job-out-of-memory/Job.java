import java.util.ArrayList;

class Job {
  public static void main(String[] args) {
    var rows = new ArrayList<byte[]>();
    while (true) rows.add(new byte[1 << 20]);
  }
}
