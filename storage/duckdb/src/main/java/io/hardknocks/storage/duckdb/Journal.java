package io.hardknocks.storage.duckdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Steps in files beside the store, until they are in the store itself: {@code STORE.steps-1},
 * {@code -2} … Each file is one {@link JournalEntry} after another. To append is to write and to
 * wait for the disk, whatever the database is doing. For one user at a time.
 */
final class Journal {
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final JournalFiles files;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
  private @Nullable FileChannel open;
  private long number;
  private long length;

  /** The journal of a store, of which nothing is left from before. */
  Journal(JournalFiles files) {
    this.files = files;
  }

  /** Keeps steps; durable when it returns. */
  void append(List<StepRow> steps) throws IOException {
    var out = open == null ? begin() : open;
    try {
      for (var step : steps) write(new JournalEntry(step), out);
      flush(out);
      out.force(false);
      length = out.position();
    } catch (IOException e) {
      buffer.clear();
      out.truncate(length);
      throw e;
    }
  }

  private void write(JournalEntry entry, FileChannel out) throws IOException {
    if (entry.length() > buffer.remaining()) flush(out);
    if (entry.length() <= buffer.remaining()) {
      entry.write(buffer);
      return;
    }
    var large = ByteBuffer.allocate(entry.length());
    entry.write(large);
    write(large.flip(), out);
  }

  private void flush(FileChannel out) throws IOException {
    write(buffer.flip(), out);
    buffer.clear();
  }

  private static void write(ByteBuffer bytes, FileChannel out) throws IOException {
    while (bytes.hasRemaining()) out.write(bytes);
  }

  private FileChannel begin() throws IOException {
    var file = files.numbered(++number);
    var out =
        FileChannel.open(
            file,
            NEW,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    open = out;
    length = 0;
    return out;
  }

  /**
   * Ends the file, so that what comes next is in another.
   *
   * @return its number; files up to it can be dropped when what they hold is in the store
   */
  long end() throws IOException {
    if (open != null) open.close();
    open = null;
    return number;
  }

  /** Removes files up to a number. */
  void drop(long last) throws IOException {
    files.drop(last);
  }
}
