package io.hardknocks.storage.duckdb.file;

import io.hardknocks.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The write-ahead log beside a file. */
public record Log(Path file) {
  // the tag and the value of the entry that every log begins with
  private static final byte[] BEGINNING = {0x64, 0x00, 0x62};

  public static Log of(Path store) {
    return new Log(Path.of(store + ".wal"));
  }

  /** A log that begins with anything else is taken for an empty one by the driver, and removed. */
  void check() throws IOException {
    if (!Files.exists(file)) return;
    byte[] found;
    try (var in = Files.newInputStream(file)) {
      found = in.readNBytes(BEGINNING.length);
    }
    // a killed writer may have left less than a whole entry
    if (!Arrays.equals(found, Arrays.copyOf(BEGINNING, found.length))) {
      throw new StorageException.Corrupt(
          file + " is no log of a store. Nothing was changed. Put the right one there.", null);
    }
  }

  public long size() {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
