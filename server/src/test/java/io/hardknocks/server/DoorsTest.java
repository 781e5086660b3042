package io.hardknocks.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardknocks.server.config.Key;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is kept out, and what. */
class DoorsTest {
  private static final int MOST = 100_000;

  @TempDir Path folder;
  private RunningApp server;

  @BeforeEach
  void start() throws IOException {
    server = RunningApp.start(folder, Map.of(Key.MAX_BODY, MOST + ""));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anAddressThatOthersReachNeedsAToken(@TempDir Path other) {
    assertThatThrownBy(() -> RunningApp.start(other, Map.of(Key.HOST, "0.0.0.0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hardknocks token create");
  }

  @Test
  void aNameThatIsNotThisMachineIsNotAnswered() throws IOException {
    assertThat(raw("GET /api/summary HTTP/1.1\r\nHost: evil.example\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
    assertThat(raw("GET /api/summary HTTP/1.1\r\nHost: localhost:1\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void aPageOfAnotherSiteIsNotAnswered() throws Exception {
    var foreign = server.request("/api/summary", null).header("Origin", "https://evil.example");
    assertThat(server.send(foreign).statusCode()).isEqualTo(403);
    var script = server.request("/api/summary", null).header("Sec-Fetch-Site", "cross-site");
    assertThat(server.send(script).statusCode()).isEqualTo(403);
    var none = server.request("/api/admin/rebuild", null).header("Origin", "null");
    assertThat(server.send(none.POST(BodyPublishers.noBody())).statusCode()).isEqualTo(403);
    var own = server.uri("").toString();
    assertThat(server.send(server.request("/api/summary", null).header("Origin", own)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aBodyThatIsTooLongIsNotRead() throws Exception {
    var answer = server.post("/api/classify", "application/x-ndjson", new byte[MOST + 1]);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
  }

  @Test
  void aBombIsNotUnpacked() throws Exception {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 100; i++) gzip.write(new byte[MOST]);
    }
    assertThat(packed.size()).isLessThan(MOST);
    var request =
        server
            .request("/api/attempts", null)
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(packed.toByteArray()));
    assertThat(server.send(request).statusCode()).isEqualTo(413);
  }

  @Test
  void anUnknownEncodingIsToldSo() throws Exception {
    var request =
        server
            .request("/api/attempts", null)
            .header("Content-Encoding", "br")
            .POST(BodyPublishers.ofString("{}"));
    var answer = server.send(request);
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("br (expected: gzip, zstd or none)");
  }

  @Test
  void deepJsonIsRefused() throws Exception {
    var deep = "{\"session_id\":\"s\",\"outcome\":\"failed\",\"x\":" + "[".repeat(5_000);
    assertThat(server.post("/api/attempts", deep).statusCode()).isEqualTo(400);
  }

  @Test
  void anUnknownParameterIsToldSo() throws Exception {
    var answer = server.get("/api/patterns?limits=3");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("unknown parameter limits (expected: limit, project");
  }

  @Test
  void aWrongTimeIsToldByItsName() throws Exception {
    var answer = server.get("/api/summary?until=soon");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("until: soon (expected: 7d, 2026-11-02 or");
  }

  @Test
  void anUnknownRouteIsAProblem() throws Exception {
    var answer = server.get("/api/nothing");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"status\":404");
  }

  private String raw(String request) throws IOException {
    try (var socket =
        new Socket(InetAddress.getLoopbackAddress(), server.app.address().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }
  }
}
