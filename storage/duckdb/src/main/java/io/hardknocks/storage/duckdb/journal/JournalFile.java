package io.hardknocks.storage.duckdb.journal;

import io.hardknocks.storage.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;

/**
 * A file of a journal: one {@link JournalEntry} after another. It is used again and again, since to
 * write over what is there is much sooner durable than to make a file grow or to remove it. The
 * entries of a use have its mark; what comes after them is of an earlier one.
 */
public final class JournalFile implements AutoCloseable {
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  private static final int ROOM = 1 << 20;

  private final Path path;
  private final SplittableRandom marks = new SplittableRandom();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(ROOM);
  private FileChannel channel;
  private long mark = nextMark();
  private long length;

  private JournalFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static JournalFile create(Path path) throws IOException {
    var rights = PosixFilePermissions.fromString("rw-------");
    var channel = FileChannel.open(path, NEW, PosixFilePermissions.asFileAttribute(rights));
    return new JournalFile(path, channel);
  }

  private long nextMark() {
    return mark(marks.nextInt());
  }

  /** A number and a checksum of it: a file begins with a mark, and damage to that must be seen. */
  private static long mark(int number) {
    var checksum = new CRC32C();
    checksum.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, number));
    return ((long) number << Integer.SIZE) | checksum.getValue();
  }

  /** Adds records; durable when it returns. */
  void append(List<JournalEntry> entries) throws IOException {
    inSpiteOfInterrupts(() -> write(entries));
  }

  private interface Change {
    void make() throws IOException;
  }

  /** An interrupt closes the channel, and the records of others are written by the same thread. */
  private void inSpiteOfInterrupts(Change change) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          change.make();
          return;
        } catch (ClosedByInterruptException e) {
          interrupted |= Thread.interrupted();
          channel = FileChannel.open(path, StandardOpenOption.WRITE).position(length);
        }
      }
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  private void write(List<JournalEntry> entries) throws IOException {
    try {
      for (var entry : entries) write(entry);
      flush();
      channel.force(false);
      length = channel.position();
    } catch (ClosedByInterruptException e) {
      buffer.clear();
      throw e;
    } catch (IOException e) {
      buffer.clear();
      channel.truncate(length);
      throw e;
    }
  }

  private void write(JournalEntry entry) throws IOException {
    if (entry.length() > buffer.remaining()) flush();
    if (entry.length() <= buffer.remaining()) {
      entry.write(mark, buffer);
      return;
    }
    var large = ByteBuffer.allocate(entry.length());
    entry.write(mark, large);
    write(large.flip());
  }

  private void flush() throws IOException {
    write(buffer.flip());
    buffer.clear();
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) channel.write(bytes);
  }

  /** Bytes of this use. */
  long length() {
    return length;
  }

  /** Forgets what is in it: the next records are written over it. */
  void clear() throws IOException {
    inSpiteOfInterrupts(
        () -> {
          write(ByteBuffer.allocate(Long.BYTES), 0);
          channel.position(0);
        });
    length = 0;
    mark = nextMark();
  }

  private void write(ByteBuffer bytes, long at) throws IOException {
    while (bytes.hasRemaining()) channel.write(bytes, at + bytes.position());
  }

  /** Closes and removes it. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(path);
  }

  /**
   * The records of the last use of a file. The last entry may be cut short: then nobody was told
   * that it is kept.
   *
   * @throws StorageException.Corrupt when its beginning is damaged, or an entry that others follow
   */
  public static List<JournalEntry> read(Path path) throws IOException {
    var in = ByteBuffer.wrap(Files.readAllBytes(path));
    var entries = new ArrayList<JournalEntry>();
    if (in.remaining() < Long.BYTES || in.getLong(0) == 0) return entries;
    long mark = in.getLong(0);
    if (mark != mark(in.getInt(0))) throw damaged(path, 0);
    while (true) {
      int start = in.position();
      var entry = JournalEntry.read(mark, in);
      if (entry == null) {
        if (isFollowed(mark, in, start)) throw damaged(path, start);
        return entries;
      }
      entries.add(entry);
    }
  }

  /** Whether there is an entry of the same use somewhere after the beginning of a broken one. */
  private static boolean isFollowed(long mark, ByteBuffer in, int start) {
    for (int at = start + 1; at <= in.limit() - Long.BYTES; at++) {
      if (in.getLong(at) == mark && JournalEntry.read(mark, in.position(at)) != null) return true;
    }
    return false;
  }

  private static StorageException damaged(Path file, int at) {
    return new StorageException.Corrupt(
        file
            + " is damaged at byte "
            + at
            + " and holds records that the store lacks. Nothing was changed. Put it right, or"
            + " elsewhere to do without them.",
        null);
  }
}
