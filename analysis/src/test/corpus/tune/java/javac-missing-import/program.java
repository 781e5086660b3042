public class Main {
  public static void main(String[] args) {
    List<String> names = new ArrayList<>();
    names.add("a");
    System.out.println(names);
  }
}
