import java.net.URI;
import java.net.http.*;
class Program {
  public static void main(String[] args) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:9/")).build();
    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
