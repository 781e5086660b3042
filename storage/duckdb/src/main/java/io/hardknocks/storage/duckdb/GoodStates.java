package io.hardknocks.storage.duckdb;

import io.hardknocks.storage.duckdb.file.Errors;
import io.hardknocks.storage.duckdb.file.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Copies of a store, a day apart, the last three: a file each, named by its time. They are plain
 * copies of the file, so that keeping one costs reading and writing it once.
 */
public final class GoodStates {
  private static final int KEPT = 3;
  private static final Duration APART = Duration.ofDays(1);
  private static final long SPARE = 256L << 20;
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'hardknocks-'uuuu-MM-dd'T'HHmmss'Z.duckdb'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Path store;
  private final Path folder;
  private final long spare;

  /**
   * The states of a store.
   *
   * @param folder is made when there is something to keep
   */
  public GoodStates(Path store, Path folder) {
    this(store, folder, SPARE);
  }

  GoodStates(Path store, Path folder, long spare) {
    this.store = store;
    this.folder = folder;
    this.spare = spare;
  }

  /** A copy of the store as it was. */
  public record GoodState(Path file, Instant takenAt) {
    /** The name of its file. */
    public String name() {
      return String.valueOf(file.getFileName());
    }

    private static @Nullable GoodState of(Path file) {
      try {
        return new GoodState(file, NAME.parse(String.valueOf(file.getFileName()), Instant::from));
      } catch (DateTimeException e) {
        return null;
      }
    }
  }

  /** What there is, the newest first. */
  public List<GoodState> list() {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .flatMap(file -> Stream.ofNullable(GoodState.of(file)))
          .sorted(Comparator.comparing(GoodState::takenAt).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the store has changed since the newest one, which is a day old. */
  public boolean due(Instant now) {
    if (!Files.exists(store)) return false;
    var states = list();
    if (states.isEmpty()) return true;
    var newest = states.getFirst();
    return !newest.takenAt().isAfter(now.minus(APART)) && hasChangedSince(newest);
  }

  private boolean hasChangedSince(GoodState state) {
    try {
      return Log.of(store).size() > 0
          || Files.size(store) != Files.size(state.file())
          || !Files.getLastModifiedTime(store).equals(Files.getLastModifiedTime(state.file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Copies the store, which nobody may write to meanwhile and whose log must be empty; and deletes
   * the oldest copies. Does nothing when the disk would be short.
   */
  void take(Instant now) throws IOException {
    Files.createDirectories(folder);
    if (!hasRoom()) return;
    var part = folder.resolve("unfinished.part");
    copyTo(part);
    Files.setLastModifiedTime(part, Files.getLastModifiedTime(store));
    Files.move(part, folder.resolve(NAME.format(now)), StandardCopyOption.ATOMIC_MOVE);
    for (var old : list().stream().skip(KEPT).toList()) Files.deleteIfExists(old.file());
  }

  private boolean hasRoom() throws IOException {
    return Files.getFileStore(folder).getUsableSpace() / 2 >= Files.size(store) + spare / 2;
  }

  // By a process of its own: one that has a file open and closes it once more, as copying it here
  // would, gives up its lock on it.
  private void copyTo(Path part) throws IOException {
    var copy =
        new ProcessBuilder("cp", store.toString(), part.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (copy.waitFor() != 0) throw new IOException(store + " cannot be copied to " + part);
    } catch (InterruptedException e) {
      copy.destroyForcibly();
      throw Errors.interrupted(e);
    }
    try (var written = FileChannel.open(part, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }
}
