package io.hardknocks.embedded.recovery;

import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.duckdb.DuckDbStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that a store was copied to, perhaps with its log beside it. */
record Backup(Path file) {
  void requireFile() throws IOException {
    if (!Files.exists(file)) throw new NoSuchFileException(file.toString());
    if (Files.isDirectory(file))
      throw new IllegalArgumentException(file + " is a folder (expected: a backup file)");
  }

  /**
   * Copies it, and reads all of the copy.
   *
   * @return how many attempts it has
   * @throws IllegalArgumentException when it is no store that can be read
   */
  long copyTo(Path fresh) throws IOException {
    Files.copy(file, fresh);
    var log = Swap.logOf(file);
    if (Files.exists(log)) Files.copy(log, Swap.logOf(fresh));
    if (Files.size(fresh) == 0) throw new IllegalArgumentException(file + " is empty");
    return verified(fresh);
  }

  private long verified(Path copy) {
    try (var storage = DuckDbStorage.open(copy)) {
      long attempts = storage.verify().attempts();
      storage.foldLog();
      return attempts;
    } catch (StorageException.Corrupt e) {
      throw new IllegalArgumentException(
          file + " cannot be read (expected: what hardknocks backup wrote)", e);
    }
  }
}
