import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

public class Main {
  public static void main(String[] args) throws Exception {
    var uri = URI.create(System.getenv("SERVICE_URL"));
    var request = HttpRequest.newBuilder(uri).timeout(Duration.ofMillis(400)).build();
    System.out.println(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
  }
}
