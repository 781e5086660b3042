package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** {@code hardknocks serve} as a process, and a client of it. */
final class Served implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://[0-9.]+:[0-9]+");

  private final Process process;
  private final BufferedReader out;
  private final CompletableFuture<String> log;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;

  private Served(Process process) throws IOException {
    this.process = process;
    log = CommandLine.reading(process.getErrorStream());
    out = process.inputReader(UTF_8);
    var line = String.valueOf(out.readLine());
    var address = ADDRESS.matcher(line);
    if (!address.find()) throw new AssertionError(line + "\n" + log.join());
    base = URI.create(address.group());
  }

  /** One on a free port. */
  static Served start(Path data, String... flags) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0"));
    arguments.addAll(Arrays.asList(flags));
    return new Served(new CommandLine(data).start(arguments.toArray(String[]::new)));
  }

  int port() {
    return base.getPort();
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(base.resolve(path));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(to(path).build(), BodyHandlers.ofString());
  }

  CompletableFuture<HttpResponse<String>> post(String path, String json) {
    var request =
        to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    return client.sendAsync(request.build(), BodyHandlers.ofString());
  }

  /** Asks it to end, as a service manager would; by its handle, which leaves the streams open. */
  void end() {
    process.toHandle().destroy();
  }

  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  /** What it logged, once it has ended. */
  List<String> log() throws InterruptedException {
    assertThat(process.waitFor()).isZero();
    return log.join().lines().toList();
  }

  @Override
  public void close() {
    client.shutdownNow();
    process.toHandle().destroyForcibly();
    process.onExit().join();
  }
}
