import com.google.gson.Gson;
class Program {
  public static void main(String[] args) { System.out.println(new Gson()); }
}
