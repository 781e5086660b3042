package io.hardknocks.storage.duckdb.arrival;

import io.hardknocks.storage.duckdb.DuckDbStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a store of which nothing is moved from its journal unless somebody waits for it. */
abstract class JournaledCase {
  private final ScheduledThreadPoolExecutor never =
      new ScheduledThreadPoolExecutor(0, task -> null);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path dir;

  @AfterEach
  void end() {
    never.shutdownNow();
  }

  Path file() {
    return dir.resolve("store/hardknocks.duckdb");
  }

  DuckDbStorage open() {
    return DuckDbStorage.open(file(), never);
  }

  /** What a killed process would leave: the files as they are now, elsewhere. */
  Path left() throws IOException {
    var copy = Files.createDirectory(dir.resolve("left"));
    try (var files = Files.list(dir.resolve("store"))) {
      for (var file : files.toList()) Files.copy(file, copy.resolve(file.getFileName()));
    }
    return copy.resolve("hardknocks.duckdb");
  }
}
