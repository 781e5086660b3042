package io.hardknocks.embedded.recovery;

import io.hardknocks.embedded.folder.DataFolder;
import io.hardknocks.embedded.folder.ScratchFolder;
import io.hardknocks.model.Names;
import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.duckdb.DuckDbStorage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * One file of the store for another. The new one is made in a workshop beside it, which is gone
 * when this is closed; the old one goes aside.
 */
final class Swap implements AutoCloseable {
  /** Why the old file goes aside. */
  enum Kind {
    BEFORE,
    BROKEN
  }

  private final Path store;
  private final Path workshop;
  private final Path aside;

  private Swap(DataFolder folder, Kind kind, String name) {
    store = folder.store();
    workshop = folder.root().resolve("recovering-" + name);
    aside = aside(folder, kind, name);
  }

  static Swap begin(DataFolder folder, Kind kind, Instant now) throws IOException {
    var swap = new Swap(folder, kind, freeName(folder, now));
    Files.createDirectories(swap.workshop);
    return swap;
  }

  /** The second, and a number after it where something has been put aside in this second. */
  private static String freeName(DataFolder folder, Instant now) {
    var second = now.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
    var name = second;
    for (int again = 2; isTaken(folder, name); again++) name = second + "-" + again;
    return name;
  }

  private static boolean isTaken(DataFolder folder, String name) {
    return Arrays.stream(Kind.values()).anyMatch(kind -> Files.exists(aside(folder, kind, name)));
  }

  private static Path aside(DataFolder folder, Kind kind, String name) {
    return folder.root().resolve("hardknocks.duckdb." + Names.wire(kind) + "-" + name);
  }

  static Path logOf(Path store) {
    return Path.of(store + ".wal");
  }

  /** Where the new file is made. */
  Path fresh() {
    return workshop.resolve("hardknocks.duckdb");
  }

  /** What is needed meanwhile. */
  Path scratch() {
    return workshop.resolve("broken");
  }

  /** Where the old file goes. */
  Path aside() {
    return aside;
  }

  /** While it is held, no other process opens the store. */
  FileChannel lock() throws IOException {
    var channel = FileChannel.open(store, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (channel.tryLock() != null) return channel;
    channel.close();
    throw new StorageException.Locked(
        store + " is in use by another process. Try again when it has ended.", null);
  }

  /** At no moment is there no store: it would be taken for a new one. */
  void replace() throws IOException {
    var log = logOf(store);
    if (Files.exists(log)) Files.move(log, logOf(aside));
    try {
      Files.createLink(aside, store);
    } catch (FileSystemException | UnsupportedOperationException noLinks) {
      Files.copy(store, aside);
    }
    Files.move(fresh(), store, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** What is in the journal is of what goes aside. */
  void replaceWithJournal() throws IOException {
    int length = store.getFileName().toString().length();
    for (var file : DuckDbStorage.journal(store)) {
      var number = file.getFileName().toString().substring(length);
      Files.move(file, aside.resolveSibling(aside.getFileName() + number));
    }
    replace();
  }

  /** Where there is no old file. */
  void place() throws IOException {
    Files.move(fresh(), store, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    ScratchFolder.delete(workshop);
  }
}
