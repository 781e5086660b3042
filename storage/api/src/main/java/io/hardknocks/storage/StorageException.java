package io.hardknocks.storage;

import org.jspecify.annotations.Nullable;

/**
 * A store could not do what was asked. The message is one line for a person, with what to do next.
 */
public sealed class StorageException extends RuntimeException {
  private StorageException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Another process writes to the store. Try again, or spool. */
  public static final class Locked extends StorageException {
    public Locked(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** What is on the disk cannot be read as a store. Nothing was changed. */
  public static final class Corrupt extends StorageException {
    public Corrupt(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** The store takes no more for now: a full disk, a full queue. Nothing of the call was kept. */
  public static final class OverCapacity extends StorageException {
    public OverCapacity(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** This backend does not offer what was asked. */
  public static final class Unsupported extends StorageException {
    public Unsupported(String message) {
      super(message, null);
    }
  }

  /** Anything else: permission, closed, interrupted, a driver's error. */
  public static final class Unavailable extends StorageException {
    public Unavailable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
