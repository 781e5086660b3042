package io.hardknocks.storage.duckdb;

import io.hardknocks.storage.Storage;
import io.hardknocks.storage.contract.StorageContract;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The same store with a journal before it, which knows its steps from the beginning. */
class JournaledStorageTest extends StorageContract {
  private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path dir;

  @Override
  protected Storage open() {
    var storage = DuckDbStorage.open(dir.resolve("hardknocks.duckdb"), background);
    storage.learnSteps();
    return storage;
  }

  @AfterEach
  void end() {
    background.shutdownNow();
  }
}
