package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordStreamTest {
  @TempDir Path folder;

  @Test
  void badLinesAreRefusedWithTheirNumberAndTheOthersTaken() {
    var lines =
        List.of(
            record("a", "failed"),
            "{\"id\":\"b\"}",
            "",
            record("c", "succeeded"),
            "not json",
            record("c", "failed"));
    var result = log(String.join("\n", lines).getBytes(UTF_8));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err().lines().map(line -> line.substring(0, 7)))
        .containsExactly("line 2:", "line 5:");
    assertThat(result.out()).isEqualTo("recorded 2 attempts, 1 known already, 2 refused\n");
  }

  @Test
  void aCompressedStreamIsTakenAsItIs() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write((record("a", "failed") + "\n" + record("b", "succeeded") + "\n").getBytes(UTF_8));
    }

    assertThat(log(bytes.toByteArray()).out()).isEqualTo("recorded 2 attempts\n");
  }

  @Test
  void anIdIsAcknowledgedWhileTheStreamIsStillOpen() throws IOException {
    var process = new CommandLine(folder.resolve("store")).start("log", "--jsonl", "--acks");
    try (var in = process.outputWriter(UTF_8);
        var out = process.inputReader(UTF_8)) {
      for (int i = 0; i < 3; i++) {
        in.write(record("id-" + i, "failed") + "\n");
        in.flush();
        assertThat(out.readLine()).isEqualTo("id-" + i);
      }
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void whatIsExportedComesBackTheSame() throws IOException {
    var lines =
        IntStream.range(0, 50)
            .mapToObj(i -> record("id-" + i, i % 3 == 0 ? "succeeded" : "failed"))
            .collect(Collectors.joining("\n"));
    log(lines.getBytes(UTF_8));
    var first = export("store", "first.jsonl");
    new Inside(folder.resolve("copy")).call(Files.readAllBytes(first), "log", "--jsonl");
    var second = export("copy", "second.jsonl");

    assertThat(Files.readString(second)).isEqualTo(Files.readString(first));
    assertThat(Files.readAllLines(first)).hasSize(50);
  }

  private Path export(String store, String name) {
    var file = folder.resolve(name);
    assertThat(new Inside(folder.resolve(store)).call("export", file.toString()).code()).isZero();
    return file;
  }

  @Test
  void foldersHoldAFileForEachAttemptAndSession() throws IOException {
    log((record("a/b", "failed") + "\n" + record("c", "succeeded")).getBytes(UTF_8));
    var out = folder.resolve("out");
    new Inside(folder.resolve("store")).call("export", "--format", "folders", out.toString());

    assertThat(out.resolve("failures/2026-11-02/a%2Fb.json")).exists();
    assertThat(out.resolve("analysis/latest_analysis.json")).exists();
    assertThat(json(out.resolve("successes/2026-11-02/c.json")).get("return_code").isNull())
        .isTrue();
    assertThat(json(out.resolve("failures/2026-11-02/a%2Fb.json")).get("error_category").asString())
        .isEqualTo("data_access_error");
    assertThat(json(out.resolve("sessions/s.json")).get("attempts").size()).isEqualTo(2);
  }

  @Test
  void secretsAreNeitherStoredNorExported() throws IOException {
    var secret = "sk-" + "proj-" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0";
    var line =
        "{\"session_id\":\"s\",\"outcome\":\"failed\",\"script\":\"key = '"
            + secret
            + "'\",\"user_prompt\":\"use "
            + secret
            + "\",\"error\":\"ValueError: bad key "
            + secret
            + "\",\"own\":{\"key\":\""
            + secret
            + "\"}}";
    log(line.getBytes(UTF_8));

    assertThat(Files.readString(export("store", "out.jsonl")))
        .doesNotContain(secret.substring(8))
        .contains("[redacted:");
    try (var files = Files.walk(folder.resolve("store"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(
                new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain(secret.substring(8));
      }
    }
  }

  private CommandLine.Result log(byte[] input) {
    return new Inside(folder.resolve("store")).call(input, "log", "--jsonl");
  }

  private static JsonNode json(Path file) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(file));
  }

  static String record(String id, String outcome) {
    return "{\"id\":\""
        + id
        + "\",\"session_id\":\"s\",\"outcome\":\""
        + outcome
        + "\",\"started_at\":\"2026-11-02T10:15:30Z\",\"language\":\"python\",\"script\":\"row['a']\",\"own\":[1,{\"x\":null}]"
        + (outcome.equals("failed") ? ",\"error\":\"KeyError: 'a'\"" : "")
        + "}";
  }
}
