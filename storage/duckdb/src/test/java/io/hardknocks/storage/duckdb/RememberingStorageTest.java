package io.hardknocks.storage.duckdb;

import io.hardknocks.storage.Storage;
import io.hardknocks.storage.contract.StorageContract;
import io.hardknocks.storage.duckdb.sums.Marks;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The same store, which remembers the sums of all but the last attempt and step. */
class RememberingStorageTest extends StorageContract {
  private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path dir;

  @Override
  protected Storage open() {
    return DuckDbStorage.open(dir.resolve("hardknocks.duckdb"), background, new Marks(1, 1));
  }

  @AfterEach
  void end() {
    background.shutdownNow();
  }
}
