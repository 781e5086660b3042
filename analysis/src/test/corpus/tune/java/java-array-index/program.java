public class Main {
  public static void main(String[] args) {
    int[] scores = {4, 8, 15};
    int total = 0;
    for (int i = 0; i <= scores.length; i++) total += scores[i];
    System.out.println(total);
  }
}
