import java.util.regex.Pattern;
class Main {
  public static void main(String[] args) {
    System.out.println(Pattern.compile("price (\\d+").matcher("price 3").find());
  }
}
