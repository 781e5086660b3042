package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code hardknocks serve} from its start to its end, and the commands beside it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ServeTest {
  @TempDir Path folder;

  private Path store() {
    return folder.resolve("store");
  }

  private CommandLine command() {
    return new CommandLine(store()).in(folder);
  }

  @Test
  void commandsAskTheServerThatHasTheStore() throws Exception {
    Files.writeString(folder.resolve("job.py"), "raise ValueError('x')\n");
    try (var server = Served.start(store())) {
      var recorded = server.post("/api/attempts", RecordStreamTest.record("a", "failed")).get();
      assertThat(recorded.statusCode()).isEqualTo(200);
      assertThat(command().call("summary").out()).contains("1 in 1 session");

      var run = command().call("run", "job.py", "--json", "--session", "mine");
      assertThat(run.code()).as(run.err()).isEqualTo(1);
      assertThat(run.out()).contains("ValueError").doesNotContain("\"waiting\":true");
      assertThat(server.get("/api/sessions/mine").body()).contains("ValueError");

      var wrong = command().call("attempt", "nothing");
      assertThat(wrong.code()).isEqualTo(2);
      assertThat(wrong.err().lines()).hasSize(1);
    }
  }

  @Test
  void aStreamIsAcknowledgedWhileItIsOpen() throws Exception {
    try (var server = Served.start(store())) {
      var stream = command().start("log", "--jsonl", "--acks");
      try (var in = stream.outputWriter(UTF_8);
          var out = stream.inputReader(UTF_8)) {
        for (var id : new String[] {"first", "second"}) {
          in.write(RecordStreamTest.record(id, "failed") + "\n");
          in.flush();
          assertThat(out.readLine()).isEqualTo(id);
          assertThat(server.get("/api/attempts/" + id).statusCode()).isEqualTo(200);
        }
      }
      assertThat(stream.waitFor()).isZero();
    }
  }

  @Test
  void itFinishesCallsAndEndsInPeace() throws Exception {
    try (var server = Served.start(store())) {
      var script = "import time\\nprint('begun')\\ntime.sleep(2)\\nprint('done')";
      var running = server.post("/run", "{\"session_id\":\"s\",\"script\":\"" + script + "\"}");
      while (!server.get("/metrics").body().contains("hardknocks_runs_under_way 1.0"))
        Thread.onSpinWait();
      server.end();
      assertThat(running.get().body()).contains("done", "\"outcome\":\"succeeded\"");
      for (var line : server.log()) {
        var entry = JsonMapper.shared().readTree(line);
        assertThat(entry.get("level").asString()).as(line).isEqualTo("INFO");
        assertThat(entry.has("at")).isTrue();
      }
    }
    assertThat(command().call("summary").out()).contains("1 in 1 session");
    assertThat(store().resolve("server")).doesNotExist();
    assertThat(store().resolve("server.sock")).doesNotExist();
  }

  @Test
  void theFirstLineOfAScriptSaysWhatRunsIt() throws Exception {
    try (var server = Served.start(store())) {
      var script = "files=(a b)\\necho ${files[1]}";
      var bash = "{\"script\":\"#!/bin/bash\\n" + script + "\"}";
      var sh = "{\"script\":\"#!/bin/sh\\n" + script + "\",\"language\":\"shell\"}";

      assertThat(server.post("/run", bash).get().body()).contains("\"outcome\":\"succeeded\"");
      assertThat(server.post("/run", sh).get().body())
          .contains("\"outcome\":\"failed\"", "syntax_error");
    }
  }

  @Test
  void itLogsOneJsonObjectALine() throws Exception {
    try (var server = Served.start(store())) {
      server.end();
      var first = JsonMapper.shared().readTree(server.log().getFirst());
      assertThat(first.get("message").asString()).contains("listens on", "" + server.port());
      assertThat(first.get("logger").asString()).isEqualTo("io.hardknocks.server.App");
    }
  }

  @Test
  void aSocketThatAKillLeftBehindIsNoObstacle() throws Exception {
    try (var server = Served.start(store())) {
      server.post("/api/attempts", RecordStreamTest.record("a", "failed")).get();
      server.kill();
    }
    assertThat(store().resolve("server")).exists();
    assertThat(command().call("summary").out()).contains("1 in 1 session");
    try (var again = Served.start(store())) {
      assertThat(again.get("/ready").statusCode()).isEqualTo(200);
      assertThat(command().call("summary").out()).contains("1 in 1 session");
    }
  }

  @Test
  void aSecondServerOfAStoreSaysSo() throws Exception {
    try (var server = Served.start(store())) {
      assertOneLine(command().call("serve", "--port", "0"), 4, "is served or open already");
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aPortInUseIsSaid() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = taken.getLocalPort() + "";
      assertOneLine(command().call("serve", "--port", port), 4, "127.0.0.1:" + port, "in use");
    }
    assertThat(store().resolve("server")).doesNotExist();
  }

  @Test
  void allWrongSettingsAreSaidAtOnce() throws IOException {
    Files.createDirectories(store());
    Files.writeString(
        store().resolve("config.yaml"),
        "lessons:\n  enabled: maybe\nserver:\n  max_bdy: 1m\n  keep_for: soon\n");
    var wrong = command().with("HARDKNOCKS_CALLS", "0").call("serve", "--port", "x");
    assertOneLine(
        wrong,
        2,
        "enabled: maybe",
        "line 4: unknown key 'max_bdy', did you mean 'max_body'?",
        "keep_for: soon",
        "config.yaml line 5",
        "port: x",
        "--port",
        "calls: 0",
        "HARDKNOCKS_CALLS");
  }

  @Test
  void theSettingsInForceArePrintedWithTheirOrigin() throws IOException {
    Files.createDirectories(store());
    Files.writeString(store().resolve("config.yaml"), "server:\n  keep_for: 90d\n");
    var config = command().with("HARDKNOCKS_CALLS", "9").call("config", "--port", "99");
    assertThat(config.code()).as(config.err()).isZero();
    assertThat(config.out())
        .contains("keep_for: 90d  (config.yaml line 2)")
        .contains("calls: 9  (HARDKNOCKS_CALLS)")
        .contains("port: 99  (--port)")
        .contains("host: 127.0.0.1  (standard)");
  }

  private static void assertOneLine(CommandLine.Result result, int code, String... texts) {
    assertThat(result.err().lines()).as(result.err()).hasSize(1);
    assertThat(result.err()).contains(texts).doesNotContain("Exception", "unexpected");
    assertThat(result.code()).isEqualTo(code);
  }
}
