package io.hardknocks.storage.duckdb;

import io.hardknocks.storage.Storage;
import io.hardknocks.storage.contract.StorageContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DuckDbStorageTest extends StorageContract {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path dir;

  @Override
  protected Storage open() {
    return DuckDbStorage.open(dir.resolve("hardknocks.duckdb"));
  }
}
