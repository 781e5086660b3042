package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A store is copied while it is in use, and put back. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BackupTest {
  @TempDir Path folder;
  private Path backup = Path.of("");

  @BeforeEach
  void choose() {
    backup = folder.resolve("copies/monday.duckdb");
  }

  private Path store() {
    return folder.resolve("store");
  }

  private String call(String... arguments) {
    var result = new Inside(store(), folder).call(arguments);
    assertThat(result.code()).as(result.err()).isZero();
    return result.out();
  }

  private void record(String id) {
    var line = RecordStreamTest.record(id, "failed") + "\n";
    var log = new Inside(store()).call(line.getBytes(UTF_8), "log");
    assertThat(log.code()).as(log.err()).isZero();
  }

  @Test
  void aServedStoreIsCopiedAndPutBack() throws Exception {
    try (var server = Served.start(store())) {
      record("a");
      assertThat(call("backup", "copies/monday.duckdb")).contains("1 attempt to");
      record("b");
      assertThat(server.get("/api/attempts/b").statusCode()).isEqualTo(200);

      var refused = new Inside(store()).call("recover", "--from", backup.toString());
      assertThat(refused.code()).isEqualTo(4);
      assertThat(refused.err().lines()).as(refused.err()).hasSize(1);
      assertThat(refused.err()).contains("in use by another process");
      server.end();
      server.log();
    }
    assertThat(call("recover", "--from", backup.toString())).contains("1 attempt of", "before");
    assertThat(call("summary")).contains("1 in 1 session");
    assertThat(call("attempt", "a")).contains("a");
  }

  @Test
  void whatWasThereIsMovedAsideWhole() throws IOException {
    record("a");
    call("backup", backup.toString());
    record("b");
    call("recover", "--from", backup.toString());

    var aside = asides();
    assertThat(aside).hasSize(1);
    call("recover", "--from", aside.getFirst().toString());
    assertThat(call("summary")).contains("2 in ");
    assertThat(asides()).hasSizeBetween(1, 2);
  }

  @Test
  void stepsOnTheirWayIntoWhatWasThereGoWithIt() throws IOException {
    record("a");
    call("backup", backup.toString());
    Files.writeString(store().resolve("hardknocks.duckdb.steps-1"), "of a killed server");
    call("recover", "--from", backup.toString());

    assertThat(store().resolve("hardknocks.duckdb.steps-1")).doesNotExist();
    var aside = asides().getFirst();
    assertThat(aside.resolveSibling(aside.getFileName() + ".steps-1"))
        .hasContent("of a killed server");
  }

  private List<Path> asides() throws IOException {
    try (var files = Files.list(store())) {
      return files
          .filter(file -> file.toString().matches(".*\\.before-[0-9TZ-]+"))
          .sorted()
          .toList();
    }
  }

  @Test
  void aBackupMakesAStoreElsewhere() throws IOException {
    record("a");
    call("backup", backup.toString());
    assertThat(Files.getPosixFilePermissions(backup))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));

    var other = new Inside(folder.resolve("other"));
    var json = other.call("recover", "--json", "--from", backup.toString());
    assertThat(json.code()).as(json.err()).isZero();
    assertThat(json.out()).contains("\"restored\":1", "\"before\":null");
    assertThat(other.call("summary").out()).contains("1 in 1 session");
  }

  @Test
  void whatIsNoBackupChangesNothing() throws IOException {
    record("a");
    var text = Files.writeString(folder.resolve("text"), "no store".repeat(1_000));
    for (var wrong :
        List.of(text, Files.createFile(folder.resolve("empty")), folder, folder.resolve("no"))) {
      var result = new Inside(store()).call("recover", "--from", wrong.toString());
      assertThat(result.code()).as(result.err()).isEqualTo(2);
      assertThat(result.err().lines()).hasSize(1);
    }
    assertThat(asides()).isEmpty();
    assertThat(call("summary")).contains("1 in 1 session");
  }

  @Test
  void aFileThatIsThereIsNotWrittenOver() throws IOException {
    record("a");
    var file = Files.writeString(folder.resolve("precious"), "mine");
    var refused = new Inside(store()).call("backup", file.toString());
    assertThat(refused.err()).contains("--replace");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(file).hasContent("mine");
    call("backup", "--replace", file.toString());
    assertThat(Files.size(file)).isGreaterThan(1_000);
  }
}
