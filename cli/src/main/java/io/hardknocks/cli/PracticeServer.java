package io.hardknocks.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.world.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A server of a store of its own, and clients that bring it attempts as fast as it takes them. */
final class PracticeServer {
  private static final int CLIENTS = 4;
  private static final int SESSIONS = 50;
  private static final Pattern ADDRESS = Pattern.compile(" on (http://\\S+)");
  private static final List<String> READS =
      List.of(
          "/ready",
          "/metrics",
          "/api/logs/summary",
          "/api/logs/failures?unfixed_only=true",
          "/api/logs/error-patterns",
          "/api/logs/session/1",
          "/api/logs/ai-context");

  private final Path data;
  private final PracticeRecords records;
  private final Duration time;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * @param time of sending
   */
  PracticeServer(Path data, PracticeRecords records, Duration time) {
    this.data = data;
    this.records = records;
    this.time = time;
  }

  /** Serves and asks; nothing where no server can be started. */
  void run() throws IOException, InterruptedException {
    try (var out = new PipedOutputStream();
        var said = new BufferedReader(new InputStreamReader(new PipedInputStream(out), UTF_8))) {
      var server = Thread.ofPlatform().start(() -> serve(out));
      var line = said.readLine();
      var address = ADDRESS.matcher(line == null ? "" : line);
      if (address.find()) use(address.group(1));
      server.interrupt();
      server.join();
    }
  }

  private void serve(OutputStream out) {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    try (var said = new PrintStream(out, true, UTF_8)) {
      var world =
          new World(
              Terminal.of(said, nowhere, 0, Map.of()), InputStream.nullInputStream(), Map.of());
      new Cli(world).run("serve", "--port", "0", "--data", data.toString());
    }
  }

  private void use(String address) throws IOException, InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    var senders = new ArrayList<Thread>();
    for (int i = 0; i < CLIENTS; i++) {
      senders.add(Thread.ofPlatform().start(() -> sendUntil(end, address)));
    }
    for (var sender : senders) sender.join();
    for (var read : READS) send(HttpRequest.newBuilder(URI.create(address + read)));
  }

  private void sendUntil(long end, String address) {
    try {
      do {
        send(
            HttpRequest.newBuilder(URI.create(address + "/api/attempts"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(records.attempts(SESSIONS))));
      } while (System.nanoTime() < end);
    } catch (IOException e) {
      // what was sent is what is learnt from
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
    client.send(request.build(), BodyHandlers.discarding());
  }
}
