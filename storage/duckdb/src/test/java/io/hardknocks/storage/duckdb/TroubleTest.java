package io.hardknocks.storage.duckdb;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.contract.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be used: one clear line, and nothing changed. */
class TroubleTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path dir;

  private Path file() {
    return dir.resolve("hardknocks.duckdb");
  }

  @Test
  void aTextFileIsCorrupt() throws IOException {
    Files.writeString(file(), "This is no store.\n".repeat(1_000));
    assertCorruptAndUnchanged();
  }

  @Test
  void aFewBytesAreCorrupt() throws IOException {
    Files.writeString(file(), "short");
    assertCorruptAndUnchanged();
  }

  @Test
  void aTruncatedFileIsCorrupt() throws IOException {
    fill();
    var bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, 5_000));
    assertCorruptAndUnchanged();
  }

  @Test
  void aFlippedByteInTheHeadIsCorrupt() throws IOException {
    fill();
    flip(file(), 4);
    assertCorruptAndUnchanged();
  }

  @Test
  void aLogOfGarbageIsCorrupt() throws IOException {
    fill();
    Files.write(log(), HexFormat.of().parseHex("deadbeef".repeat(500)));
    assertCorruptAndUnchanged();
  }

  @Test
  void aFlippedByteInTheLogIsCorrupt() throws IOException {
    try (var storage = DuckDbStorage.open(file())) {
      for (int i = 0; i < 50; i++) storage.attempts().append(List.of(Sample.of("a" + i).attempt()));
      var folder = Files.createDirectory(dir.resolve("copy"));
      Files.copy(log(), folder.resolve("log"));
    }
    var broken = Files.readAllBytes(dir.resolve("copy/log"));
    assertThat(broken).isNotEmpty();
    Files.write(log(), broken);
    // within a record: a changed length of one reads as the end of a log that a crash cut off
    flip(log(), new String(broken, ISO_8859_1).indexOf("print(1)", broken.length / 2));
    assertCorruptAndUnchanged();
  }

  @Test
  void aFolderInPlaceOfTheFileIsNamed() throws IOException {
    Files.createDirectory(file());
    assertThat(trouble(StorageException.Unavailable.class)).contains("is a folder");
  }

  @Test
  void aFileInPlaceOfTheFolderIsNamed() throws IOException {
    Files.writeString(dir.resolve("plain"), "x");
    var storage = DuckDbStorage.open(dir.resolve("plain/hardknocks.duckdb"));
    assertThatExceptionOfType(StorageException.Unavailable.class)
        .isThrownBy(() -> storage.fixes().lookedAt())
        .withMessageContaining("plain");
    assertThat(storage.check().usable()).isFalse();
  }

  @Test
  void aNewerStoreIsRefused() throws Exception {
    fill();
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file());
        var statement = connection.createStatement()) {
      statement.execute("UPDATE hardknocks SET schema_version = 99");
    }
    assertThat(trouble(StorageException.Unavailable.class))
        .contains("version 99")
        .contains("expected: 3");
  }

  @Test
  void aSecondStoreOfTheSameProcessIsLockedOut() {
    try (var second = DuckDbStorage.open(dir.resolve("x/../hardknocks.duckdb"))) {
      try (var first = DuckDbStorage.open(file())) {
        first.attempts().append(List.of(Sample.of("a").attempt()));
        assertThatExceptionOfType(StorageException.Locked.class)
            .isThrownBy(() -> second.attempts().append(List.of(Sample.of("b").attempt())))
            .withMessageContaining("open in this process");
      }
      assertThat(second.attempts().append(List.of(Sample.of("b").attempt()))).hasSize(1);
    }
  }

  @Test
  void anotherProcessIsNamed() throws Exception {
    var writer = Child.start(Writer.class, dir.resolve("errors"), file().toString(), "w", "direct");
    try {
      assertThat(writer.getInputStream().read()).isPositive();
      assertThat(trouble(StorageException.Locked.class)).contains("process " + writer.pid());
    } finally {
      writer.destroyForcibly();
    }
    writer.waitFor();
    try (var storage = DuckDbStorage.open(file())) {
      assertThat(storage.check().usable()).isTrue();
    }
  }

  private void fill() {
    try (var storage = DuckDbStorage.open(file())) {
      for (int i = 0; i < 100; i++) {
        storage.attempts().append(List.of(Sample.of("a" + i).failed("x").attempt()));
      }
    }
  }

  private Path log() {
    return dir.resolve("hardknocks.duckdb.wal");
  }

  private static void flip(Path file, int at) throws IOException {
    var bytes = Files.readAllBytes(file);
    bytes[at] ^= 0x55;
    Files.write(file, bytes);
  }

  private void assertCorruptAndUnchanged() throws IOException {
    var before = contents();
    trouble(StorageException.Corrupt.class);
    assertThat(contents()).isEqualTo(before);
  }

  private Map<String, String> contents() throws IOException {
    var contents = new TreeMap<String, String>();
    try (var files = Files.list(dir)) {
      for (var path : files.filter(Files::isRegularFile).toList()) {
        var bytes = HexFormat.of().formatHex(Files.readAllBytes(path));
        contents.put(path.getFileName().toString(), bytes);
      }
    }
    return contents;
  }

  private <E extends StorageException> String trouble(Class<E> type) {
    var storage = DuckDbStorage.open(file());
    var thrown = catchThrowableOfType(type, () -> storage.fixes().lookedAt());
    assertThat(thrown).isNotNull();
    assertThat(thrown.getMessage()).isNotBlank().doesNotContain("\n");
    assertThat(storage.check().usable()).isFalse();
    storage.close();
    return String.valueOf(thrown.getMessage());
  }
}
