import java.util.ArrayList;
import java.util.List;

public class Main {
  public static void main(String[] args) {
    List<byte[]> frames = new ArrayList<>();
    while (true) frames.add(new byte[1_000_000]);
  }
}
