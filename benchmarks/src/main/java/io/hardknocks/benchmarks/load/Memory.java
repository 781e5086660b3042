package io.hardknocks.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * What a server holds of memory, in bytes.
 *
 * @param resident of the machine, in all
 * @param heap in use, garbage among it
 */
public record Memory(long resident, long heap) {
  public static Memory of(ServedStore server) throws IOException, InterruptedException {
    return new Memory(kilobytes(server.memory()) << 10, heap(server.port()));
  }

  private static long kilobytes(String line) {
    return Long.parseLong(line.replaceAll("[^0-9]", ""));
  }

  private static long heap(int port) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var metrics = URI.create("http://127.0.0.1:" + port + "/metrics");
      var answer = http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString());
      return answer
          .body()
          .lines()
          .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
          .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
          .sum();
    }
  }
}
