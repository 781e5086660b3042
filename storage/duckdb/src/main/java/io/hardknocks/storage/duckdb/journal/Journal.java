package io.hardknocks.storage.duckdb.journal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Records of a kind in files beside the store, {@code STORE.attempts-1}, {@code STORE.steps-1},
 * {@code -2} …, until they are in the store itself. To append is to write and to wait for the disk,
 * whatever the database is doing. For one user at a time.
 */
public final class Journal {
  /** What is in a journal. */
  public enum Kind {
    ATTEMPTS,
    STEPS;

    private String mark() {
      return "." + name().toLowerCase(Locale.ROOT) + "-";
    }
  }

  /** A file that grew larger in a flood is not kept for the next use. */
  private static final long LARGE = 64 << 20;

  private final Path store;
  private final Kind kind;
  private final ArrayDeque<JournalFile> idle = new ArrayDeque<>();
  private @Nullable JournalFile open;
  private int made;

  /**
   * An empty journal.
   *
   * @param store its path, without links
   */
  public Journal(Path store, Kind kind) {
    this.store = store;
    this.kind = kind;
  }

  /** Keeps records; durable when it returns. */
  public void append(List<JournalEntry> entries) throws IOException {
    if (open == null) open = idle.isEmpty() ? JournalFile.create(numbered(++made)) : idle.pop();
    requireNonNull(open).append(entries);
  }

  private Path numbered(int number) {
    return store.resolveSibling(store.getFileName() + kind.mark() + number);
  }

  /** Takes out the file, so that what comes next is in another; {@code null} when it is empty. */
  public @Nullable JournalFile take() {
    var taken = open;
    open = null;
    return taken;
  }

  /** Has a file back, of which all is in the store. */
  public void giveBack(JournalFile moved) throws IOException {
    if (moved.length() > LARGE) {
      moved.close();
      return;
    }
    moved.clear();
    idle.push(moved);
  }

  /** Removes the files of which all is in the store. */
  public void close() throws IOException {
    for (var file : idle) file.close();
    idle.clear();
  }

  /** The files of all kinds that are there, of whoever used them last. */
  public static List<Path> left(Path store) throws IOException {
    var left = new ArrayList<Path>();
    for (var kind : Kind.values()) left.addAll(left(store, kind));
    return left;
  }

  /** The same, of one kind. */
  public static List<Path> left(Path store, Kind kind) throws IOException {
    var left = new ArrayList<Path>();
    var folder = store.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) return left;
    var prefix = store.getFileName() + kind.mark();
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        if (file.getFileName().toString().startsWith(prefix)) left.add(file);
      }
    }
    left.sort(null);
    return left;
  }
}
