package io.hardknocks.storage.memory;

import io.hardknocks.storage.StorageException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets one caller at a time in while the store is open. */
final class Gate {
  static final String CLOSED = "The store is closed. Open a new one.";

  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean open = true;

  <T> T in(Supplier<T> work) {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException.Unavailable("Interrupted. Nothing was kept.", e);
    }
    try {
      if (!open) throw new StorageException.Unavailable(CLOSED, null);
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  void run(Runnable work) {
    in(
        () -> {
          work.run();
          return true;
        });
  }

  boolean isOpen() {
    return open;
  }

  void close() {
    lock.lock();
    try {
      open = false;
    } finally {
      lock.unlock();
    }
  }
}
