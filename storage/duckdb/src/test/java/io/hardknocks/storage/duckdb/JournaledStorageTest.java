package io.hardknocks.storage.duckdb;

import io.hardknocks.storage.Storage;
import io.hardknocks.storage.contract.StorageContract;
import java.nio.file.Path;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same store with a journal before it, which knows its steps from the beginning. Nothing is
 * moved into it unless somebody waits for that.
 */
class JournaledStorageTest extends StorageContract {
  private final ScheduledThreadPoolExecutor never =
      new ScheduledThreadPoolExecutor(0, task -> null);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path dir;

  @Override
  protected Storage open() {
    var storage = DuckDbStorage.open(dir.resolve("hardknocks.duckdb"), never);
    storage.learnSteps();
    return storage;
  }

  @AfterEach
  void end() {
    never.shutdownNow();
  }
}
