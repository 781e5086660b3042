package io.hardknocks.cli.exchange;

import io.hardknocks.cli.world.UsageException;
import io.hardknocks.cli.world.World;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file or standard input, gzip or not, by lines. Bytes that are not UTF-8 are replaced; a line
 * has a longest length.
 */
final class Lines implements Closeable {
  /** Bytes of a line; a longer one is told as such. */
  static final int LONGEST = 256 << 20;

  private static final int GROUP = 2_000;
  private static final int GROUP_BYTES = 8 << 20;
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int end;
  private long number;

  /**
   * One line.
   *
   * @param number from 1
   */
  record Line(long number, String text) {}

  private Lines(InputStream in) {
    this.in = in;
  }

  /**
   * @param file {@code null} or {@code -} for standard input
   */
  static Lines open(World world, @Nullable String file) throws IOException {
    var raw = file == null || file.equals("-") ? world.in() : stream(world.path(file));
    var buffered = new BufferedInputStream(raw, BUFFER);
    buffered.mark(2);
    boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return new Lines(gzip ? new GZIPInputStream(buffered, BUFFER) : buffered);
  }

  private static InputStream stream(Path file) throws IOException {
    if (Files.isDirectory(file)) throw new UsageException(file + " is a folder (expected: a file)");
    return Files.newInputStream(file);
  }

  byte[] all() throws IOException {
    return in.readAllBytes();
  }

  /** The next line that is not blank, or {@code null} at the end. */
  @Nullable Line next() throws IOException {
    while (true) {
      var bytes = read();
      if (bytes == null) return null;
      number++;
      var text = new String(bytes, StandardCharsets.UTF_8).strip();
      if (!text.isEmpty()) return new Line(number, number == 1 ? withoutMark(text) : text);
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** All lines, in groups of what fits, so that a caller can work on many at a time. */
  void forEachGroup(Consumer<List<Line>> consumer) throws IOException {
    var group = new ArrayList<Line>();
    int bytes = 0;
    for (var line = next(); line != null; line = next()) {
      group.add(line);
      bytes += line.text().length();
      if (group.size() == GROUP || bytes > GROUP_BYTES) {
        consumer.accept(List.copyOf(group));
        group.clear();
        bytes = 0;
      }
    }
    if (!group.isEmpty()) consumer.accept(group);
  }

  private byte @Nullable [] read() throws IOException {
    var longLine = new ByteArrayOutputStream(0);
    while (true) {
      if (position == end && !fill()) return longLine.size() == 0 ? null : longLine.toByteArray();
      int newline = position;
      while (newline < end && buffer[newline] != '\n') newline++;
      if (newline < end && longLine.size() == 0) {
        var line = java.util.Arrays.copyOfRange(buffer, position, newline);
        position = newline + 1;
        return line;
      }
      longLine.write(buffer, position, newline - position);
      if (longLine.size() > LONGEST) {
        throw new UsageException(
            "line "
                + (number + 1)
                + ": longer than "
                + LONGEST
                + " bytes (expected: one record a line)");
      }
      position = newline;
      if (newline < end) {
        position++;
        return longLine.toByteArray();
      }
    }
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
