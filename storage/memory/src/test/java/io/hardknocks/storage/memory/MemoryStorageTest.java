package io.hardknocks.storage.memory;

import io.hardknocks.storage.Storage;
import io.hardknocks.storage.contract.StorageContract;

class MemoryStorageTest extends StorageContract {
  @Override
  protected Storage open() {
    return new MemoryStorage();
  }

  @Override
  protected boolean durable() {
    return false;
  }
}
