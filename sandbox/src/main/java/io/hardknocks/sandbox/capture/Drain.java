package io.hardknocks.sandbox.capture;

import io.hardknocks.sandbox.Captured;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads a stream to its end on a thread of its own, so that the script never waits for us. */
public final class Drain {
  private final CaptureBuffer buffer;
  private final Thread thread;

  private Drain(CaptureBuffer buffer, Thread thread) {
    this.buffer = buffer;
    this.thread = thread;
  }

  public static Drain of(InputStream stream, int most) {
    var buffer = new CaptureBuffer(most);
    var thread =
        Thread.ofPlatform().daemon().name("sandbox-drain").start(() -> read(stream, buffer));
    return new Drain(buffer, thread);
  }

  /** What came until the end of the stream, or until {@code longest} has passed. */
  public Captured await(Duration longest) throws InterruptedException {
    thread.join(longest);
    return buffer.captured();
  }

  private static void read(InputStream stream, CaptureBuffer buffer) {
    var bytes = new byte[65_536];
    try (stream) {
      for (int length = stream.read(bytes); length >= 0; length = stream.read(bytes)) {
        buffer.add(bytes, length);
      }
    } catch (IOException closed) {
      // the process is gone; what it printed is in the buffer
    }
  }
}
