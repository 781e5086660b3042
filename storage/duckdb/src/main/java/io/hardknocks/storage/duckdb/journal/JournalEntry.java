package io.hardknocks.storage.duckdb.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A record as bytes: the mark of the use of a file in which it is written, how many bytes follow, a
 * checksum of them, and its texts, each after its length. That is -1 where there is none.
 */
public final class JournalEntry {
  private static final int HEAD = Long.BYTES + 2 * Integer.BYTES;
  private static final int ABSENT = -1;

  private final List<byte @Nullable []> texts;
  private final int contents;

  public JournalEntry(List<byte @Nullable []> texts) {
    this.texts = texts;
    contents = texts.stream().mapToInt(JournalEntry::length).sum();
  }

  /** The same, of which none is absent. */
  public static JournalEntry of(byte[]... texts) {
    return new JournalEntry(Arrays.asList(texts));
  }

  private static int length(byte @Nullable [] text) {
    return Integer.BYTES + (text == null ? 0 : text.length);
  }

  public List<byte @Nullable []> texts() {
    return texts;
  }

  /** One of its texts, which is not absent. */
  public byte[] text(int index) {
    var text = texts.get(index);
    return text == null ? new byte[0] : text;
  }

  /** Bytes that it takes in a file. */
  public int length() {
    return HEAD + contents;
  }

  /** Writes it where there is room for it. */
  void write(long mark, ByteBuffer out) {
    int start = out.position() + HEAD;
    out.position(start);
    for (var text : texts) {
      if (text == null) out.putInt(ABSENT);
      else out.putInt(text.length).put(text);
    }
    int checksum = checksum(out.slice(start, contents));
    out.putLong(start - HEAD, mark)
        .putInt(start - HEAD + Long.BYTES, contents)
        .putInt(start - Integer.BYTES, checksum);
  }

  private static int checksum(ByteBuffer contents) {
    var checksum = new CRC32C();
    checksum.update(contents);
    return (int) checksum.getValue();
  }

  /** The next entry; {@code null} when it is not whole, or of another use of the file. */
  static @Nullable JournalEntry read(long mark, ByteBuffer in) {
    if (in.remaining() < HEAD || in.getLong() != mark) return null;
    int length = in.getInt();
    int checksum = in.getInt();
    if (length < 0 || length > in.remaining()) return null;
    var contents = in.slice(in.position(), length);
    if (checksum(contents.duplicate()) != checksum) return null;
    in.position(in.position() + length);
    var texts = new ArrayList<byte @Nullable []>();
    while (contents.hasRemaining()) texts.add(text(contents));
    return new JournalEntry(texts);
  }

  private static byte @Nullable [] text(ByteBuffer in) {
    int length = in.getInt();
    if (length == ABSENT) return null;
    var bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }
}
