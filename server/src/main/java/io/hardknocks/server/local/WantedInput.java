package io.hardknocks.server.local;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Standard input that is asked for when it is first read. */
final class WantedInput extends FilterInputStream {
  private final Frames frames;
  private boolean asked;

  WantedInput(InputStream in, Frames frames) {
    super(in);
    this.frames = frames;
  }

  @Override
  public int read() throws IOException {
    ask();
    return super.read();
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    ask();
    return super.read(bytes, from, length);
  }

  private synchronized void ask() throws IOException {
    if (asked) return;
    asked = true;
    frames.write(Frames.Kind.WANT, new byte[0]);
  }
}
