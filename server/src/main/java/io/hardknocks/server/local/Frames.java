package io.hardknocks.server.local;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Frames on a channel: a kind in one byte, a length in four, and so many bytes. One thread reads,
 * any write.
 */
final class Frames {
  private static final int HEADER = 5;
  private static final int LONGEST = 1 << 24;

  private final ByteChannel channel;

  Frames(ByteChannel channel) {
    this.channel = channel;
  }

  /** What a frame carries. */
  enum Kind {
    /** What is called: JSON, first and once. */
    CALL('c'),
    /** The command reads its standard input now. */
    WANT('w'),
    /** A piece of standard input; an empty one is its end. */
    IN('i'),
    OUT('o'),
    ERR('e'),
    /** The exit code, in four bytes; the last frame. */
    EXIT('x');

    private final byte code;

    Kind(char code) {
      this.code = (byte) code;
    }

    static Kind of(byte code) throws IOException {
      for (var kind : values()) if (kind.code == code) return kind;
      throw new IOException("not a frame of ours");
    }
  }

  /** One frame. */
  record Frame(Kind kind, ByteBuffer content) {
    int number() {
      return content.getInt(0);
    }

    byte[] bytes() {
      var bytes = new byte[content.limit()];
      content.get(0, bytes);
      return bytes;
    }
  }

  void write(Kind kind, byte[] content) throws IOException {
    write(kind, content, 0, content.length);
  }

  synchronized void write(Kind kind, byte[] content, int from, int length) throws IOException {
    var frame = ByteBuffer.allocate(HEADER + length);
    frame.put(kind.code).putInt(length).put(content, from, length).flip();
    while (frame.hasRemaining()) channel.write(frame);
  }

  void write(Kind kind, int number) throws IOException {
    write(kind, ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  /** The next frame; {@code null} when the other side is gone. */
  @Nullable Frame read() throws IOException {
    var header = ByteBuffer.allocate(HEADER);
    if (channel.read(header) < 0) return null;
    fill(header);
    var kind = Kind.of(header.get(0));
    int length = header.getInt(1);
    if (length < 0 || length > LONGEST) throw new IOException("a frame of " + length + " bytes");
    var content = ByteBuffer.allocate(length);
    fill(content);
    return new Frame(kind, content);
  }

  private void fill(ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) throw new EOFException("a frame was cut");
    }
  }
}
