package io.hardknocks.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.embedded.folder.DataFolder;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.access.Tokens;
import io.hardknocks.server.config.Key;
import io.hardknocks.server.config.ServerConfig;
import io.hardknocks.server.config.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server on a free port, and a client of it. */
final class RunningApp implements AutoCloseable {
  final App app;
  final Tokens tokens;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;

  private RunningApp(App app, Tokens tokens) {
    this.app = app;
    this.tokens = tokens;
    base = URI.create("http://127.0.0.1:" + app.address().getPort());
  }

  static RunningApp start(Path folder) throws IOException {
    return start(folder, Map.of());
  }

  static RunningApp start(Path folder, Map<Key, String> settings) throws IOException {
    var flags = new EnumMap<Key, String>(Key.class);
    flags.put(Key.PORT, "0");
    flags.putAll(settings);
    var config = ServerConfig.of(Settings.of(flags, Map.of(), null, "config.yaml"));
    var clock = InstantSource.system();
    var app =
        App.start(config, folder, memory -> (call, in, out, err) -> 0, System.getenv(), clock);
    return new RunningApp(app, new Tokens(new DataFolder(folder).tokens(), clock));
  }

  String token(Role role) {
    return tokens.create(role.wire(), role, null).secret();
  }

  URI uri(String path) {
    return base.resolve(path);
  }

  HttpRequest.Builder request(String path, @Nullable String token) {
    var request = HttpRequest.newBuilder(uri(path));
    if (token != null) request.header("Authorization", "Bearer " + token);
    return request;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path, null));
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return post(path, "application/json", json.getBytes(UTF_8));
  }

  HttpResponse<String> post(String path, String type, byte[] body)
      throws IOException, InterruptedException {
    return send(
        request(path, null).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** An answer that may not end. */
  HttpResponse<InputStream> open(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofInputStream());
  }

  @Override
  public void close() {
    client.shutdownNow();
    app.close();
  }
}
