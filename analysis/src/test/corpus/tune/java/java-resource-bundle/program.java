import java.util.ResourceBundle;
class Main {
  public static void main(String[] args) {
    ResourceBundle.getBundle("messages");
  }
}
