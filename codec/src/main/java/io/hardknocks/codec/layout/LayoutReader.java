package io.hardknocks.codec.layout;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one file of a layout. */
public interface LayoutReader {
  /**
   * Tells {@code taker} what is in a file, item by item, and what could not be read.
   *
   * @throws IOException when the file itself cannot be read
   */
  void read(Path file, Taker taker) throws IOException, InterruptedException;
}
