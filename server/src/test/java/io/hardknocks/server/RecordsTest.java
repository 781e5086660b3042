package io.hardknocks.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Attempts come in, are answered for, and can be read. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RecordsTest {
  private static final String FAILED =
      "{\"id\":\"f\",\"session_id\":\"s\",\"outcome\":\"failed\",\"language\":\"python\","
          + "\"script\":\"print(x)\",\"stderr\":\"NameError: name 'x' is not defined\"}";
  private static final String FIXED =
      "{\"id\":\"g\",\"session_id\":\"s\",\"outcome\":\"succeeded\",\"language\":\"python\","
          + "\"script\":\"x = 1\\nprint(x)\"}";

  @TempDir Path folder;
  private RunningApp server;

  @BeforeEach
  void start() throws IOException {
    server = RunningApp.start(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void oneAnArrayOrLines() throws Exception {
    assertThat(server.post("/api/attempts", FAILED).body())
        .contains("\"recorded\":1", "\"log_id\":\"f\"");
    assertThat(server.post("/api/attempts", "[" + FAILED + ",\n" + FIXED + "]").body())
        .contains("\"recorded\":1,\"known\":1,\"refused\":0");
    var lines = (FAILED + "\n" + FIXED + "\n").getBytes(UTF_8);
    assertThat(server.post("/api/attempts", "application/x-ndjson", lines).body())
        .contains("\"recorded\":0,\"known\":2");
    assertThat(server.get("/api/attempts/f").body()).contains("\"category\":\"name_error\"");
  }

  @Test
  void aKnownPathWithAnotherMethodSaysWhichItTakes() throws Exception {
    var put = server.request("/api/attempts", null).PUT(BodyPublishers.ofString(FAILED));
    var answer = server.send(put);
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow")).contains("GET, POST");
    var one = server.send(server.request("/api/attempts/f", null).DELETE());
    assertThat(one.body()).contains("method: DELETE (expected: GET)");
    assertThat(server.get("/api/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void zstdIsUnderstood() throws Exception {
    var request =
        server
            .request("/api/attempts", null)
            .header("Content-Encoding", "zstd")
            .POST(BodyPublishers.ofByteArray(Zstd.compress(FAILED.getBytes(UTF_8))));
    assertThat(server.send(request).statusCode()).isEqualTo(200);
  }

  @Test
  void aBadItemIsRefusedAndTheOthersAreTaken() throws Exception {
    var answer = server.post("/api/attempts", "[" + FAILED + ",{\"outcome\":\"failed\"}]");
    assertThat(answer.statusCode()).isEqualTo(207);
    assertThat(answer.body()).contains("\"recorded\":1", "session_id: missing");
    var alone = server.post("/api/attempts", "{\"outcome\":\"failed\"}");
    assertThat(alone.statusCode()).isEqualTo(400);
    assertThat(server.post("/api/attempts", "not json").statusCode()).isEqualTo(400);
    assertThat(server.post("/api/attempts", "[]").statusCode()).isEqualTo(400);
  }

  @Test
  void itemsSayWhichTheyAreAndRefusedOnesAreCounted() throws Exception {
    var lines = (FAILED + "\n\n" + FAILED + "\n{\"outcome\":\"failed\"}\n").getBytes(UTF_8);
    assertThat(server.post("/api/attempts", "application/x-ndjson", lines).body())
        .contains("{\"line\":1,\"log_id\":\"f\",\"status\":\"recorded\"}")
        .contains("{\"line\":3,\"log_id\":\"f\",\"status\":\"known\"}")
        .contains("{\"line\":4,\"status\":\"refused\"");
    assertThat(server.post("/api/attempts", "[" + FIXED + ",{}]").body())
        .contains("{\"index\":1,\"status\":\"refused\"");
    server.post("/api/attempts", "{}");
    assertThat(server.get("/metrics").body()).contains("hardknocks_ingest_refused_total 3.0");
  }

  @Test
  void pagesGoOnWhereTheOneBeforeEnded() throws Exception {
    server.post("/api/attempts", "[" + FAILED + "," + FIXED + "]");
    var first = server.get("/api/attempts?limit=1").body();
    var cursor = first.replaceAll(".*\"next_cursor\":\"([^\"]*)\".*", "$1");
    var second = server.get("/api/attempts?limit=1&cursor=" + cursor).body();
    assertThat(first + second).contains("\"id\":\"f\"", "\"id\":\"g\"");
    assertThat(server.get("/api/attempts?cursor=x").statusCode()).isEqualTo(400);
  }

  @Test
  void whatHappensIsToldAndToldAgain() throws Exception {
    server.post("/api/attempts", FAILED);
    try (var events = listen("0")) {
      assertThat(next(events, "event:failure")).contains("event:failure");
      server.post("/api/attempts", FIXED);
      assertThat(next(events, "event:fix")).contains("event:fix");
    }
    try (var again = listen("1")) {
      assertThat(next(again, "\"fixing\":\"g\"")).contains("\"failed\":\"f\"");
    }
  }

  private BufferedReader listen(String last) throws IOException, InterruptedException {
    var request =
        server.request("/api/events?type=failure,fix", null).header("Last-Event-ID", last);
    return new BufferedReader(new InputStreamReader(server.open(request).body(), UTF_8));
  }

  private static String next(BufferedReader events, String wanted) throws IOException {
    for (var line = events.readLine(); line != null; line = events.readLine()) {
      if (line.contains(wanted)) return line;
    }
    return "";
  }

  @Test
  void aScriptRunsAndIsRemembered() throws Exception {
    var answer = server.post("/run", "{\"script\":\"print(1/0)\",\"session_id\":\"r\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"session_id\":\"r\"", "\"outcome\":\"failed\"", "ZeroDivisionError");
    assertThat(server.get("/api/logs/session/r").body()).contains("division by zero");
  }

  @Test
  void aJobCanBeComeBackForAndEnded() throws Exception {
    var request =
        server
            .request("/run", null)
            .header("Prefer", "respond-async")
            .POST(BodyPublishers.ofString("{\"script\":\"import time\\ntime.sleep(25)\"}"));
    var accepted = server.send(request);
    assertThat(accepted.statusCode()).isEqualTo(202);
    var job = accepted.headers().firstValue("location").orElseThrow();
    await(job, "running");
    server.send(server.request(job, null).DELETE());
    // it had begun, or was about to
    assertThat(await(job, "cancelled"))
        .containsAnyOf("\"outcome\":\"cancelled\"", "\"state\":\"cancelled\"");
  }

  private String await(String job, String word) throws IOException, InterruptedException {
    var body = server.get(job).body();
    while (!body.contains(word)) {
      assertThat(body).containsAnyOf("waiting", "running");
      TimeUnit.MILLISECONDS.sleep(20);
      body = server.get(job).body();
    }
    return body;
  }

  @Test
  void linesAreAnsweredByLines() throws Exception {
    var lines = "{\"id\":1,\"language\":\"python\",\"text\":\"KeyError: 'a'\"}\nnot json\n";
    var answer = server.post("/api/classify", "application/x-ndjson", lines.getBytes(UTF_8));
    assertThat(answer.body().lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("{\"id\":1,\"category\":\"data_access_error\""),
            second -> assertThat(second).startsWith("{\"error\":\"not JSON"));
  }

  @Test
  void theFiguresCount() throws Exception {
    server.post("/api/attempts", FAILED);
    assertThat(server.get("/metrics").body())
        .contains("hardknocks_ingest_records_total{kind=\"attempts\",way=\"rest\"} 1.0")
        .contains("hardknocks_store_bytes");
  }

  @Test
  void allCanBeTakenOutAndInAgain(@TempDir Path other) throws Exception {
    server.post("/api/attempts", "[" + FAILED + "," + FIXED + "]");
    var lines = server.get("/api/export").body().getBytes(UTF_8);
    try (var second = RunningApp.start(other)) {
      assertThat(second.post("/api/attempts", "application/x-ndjson", lines).body())
          .contains("\"recorded\":2");
    }
  }
}
