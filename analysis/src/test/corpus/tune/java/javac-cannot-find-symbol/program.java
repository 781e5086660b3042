public class Main {
  public static void main(String[] args) {
    int width = 10;
    System.out.println(width * heigth);
  }
}
