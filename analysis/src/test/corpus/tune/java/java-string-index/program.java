public class Main {
  static String extension(String file) {
    return file.substring(file.indexOf('.') + 1, 20);
  }

  public static void main(String[] args) {
    System.out.println(extension("photo.png"));
  }
}
