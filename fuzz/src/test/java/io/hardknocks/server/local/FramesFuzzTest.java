package io.hardknocks.server.local;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardknocks.codec.BadRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;

/** What another process writes on the socket of commands. */
class FramesFuzzTest {
  @FuzzTest
  void isReadOrRefused(byte[] bytes) {
    var frames = new Frames(new Given(Channels.newChannel(new ByteArrayInputStream(bytes))));
    try {
      for (var frame = frames.read(); frame != null; frame = frames.read()) {
        if (frame.kind() == Frames.Kind.CALL) CommandCall.of(frame.bytes());
        if (frame.kind() == Frames.Kind.EXIT) frame.number();
      }
    } catch (IOException | BadRecord refused) {
      if (refused.getMessage() == null) throw new AssertionError(refused);
    }
  }

  /** A channel that gives, and takes nothing. */
  private record Given(ReadableByteChannel bytes) implements ByteChannel {
    @Override
    public int read(ByteBuffer into) throws IOException {
      return bytes.read(into);
    }

    @Override
    public int write(ByteBuffer from) {
      throw new IllegalStateException("nothing is written");
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }
}
