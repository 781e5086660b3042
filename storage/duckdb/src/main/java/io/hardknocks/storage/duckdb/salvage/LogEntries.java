package io.hardknocks.storage.duckdb.salvage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The entries of a write-ahead log: after a beginning of its own, each is its length, a checksum,
 * and so many bytes.
 */
final class LogEntries {
  private static final int LONGEST_BEGINNING = 256;
  private static final int AROUND = 16;

  private final byte[] log;
  private final List<Integer> ends;

  private LogEntries(byte[] log, List<Integer> ends) {
    this.log = log;
    this.ends = ends;
  }

  /** How long the beginning is, is told by from where entries follow one another the farthest. */
  static LogEntries of(byte[] log) {
    var bytes = ByteBuffer.wrap(log).order(ByteOrder.LITTLE_ENDIAN);
    List<Integer> farthest = List.of();
    for (int start = 0; start < Math.min(log.length, LONGEST_BEGINNING); start++) {
      var ends = ends(bytes, start);
      if (last(ends) > last(farthest)) farthest = ends;
    }
    return new LogEntries(log, farthest);
  }

  private static int last(List<Integer> ends) {
    return ends.isEmpty() ? 0 : ends.getLast();
  }

  private static List<Integer> ends(ByteBuffer bytes, int start) {
    var ends = new ArrayList<Integer>();
    int at = start;
    while (at + AROUND < bytes.limit()) {
      long length = bytes.getLong(at);
      if (length <= 0 || length > bytes.limit() - at - AROUND) break;
      at += AROUND + (int) length;
      ends.add(at);
    }
    return ends;
  }

  int count() {
    return ends.size();
  }

  /** The log with its first {@code count} entries, 1 or more. */
  byte[] first(int count) {
    return Arrays.copyOf(log, ends.get(count - 1));
  }
}
