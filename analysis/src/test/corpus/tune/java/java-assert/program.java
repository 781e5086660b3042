public class Main {
  static int max(int[] values) {
    int best = 0;
    for (int v : values) if (v > best) best = v;
    return best;
  }

  public static void main(String[] args) {
    int result = max(new int[] {-3, -7});
    assert result == -3 : "expected -3 but was " + result;
  }
}
