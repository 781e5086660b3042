package io.hardknocks.codec.layout;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens texts as they lie about: gzip or not, with a byte order mark or not. */
public final class TextFile {
  private static final int BUFFER = 1 << 16;

  private TextFile() {}

  static Reader open(Path file) throws IOException {
    var in = Files.newInputStream(file);
    try {
      return decoded(unpacked(in));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** The bytes, unpacked. */
  public static BufferedInputStream bytes(Path file) throws IOException {
    var in = Files.newInputStream(file);
    try {
      return unpacked(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static BufferedInputStream unpacked(InputStream in) throws IOException {
    var buffered = new BufferedInputStream(in, BUFFER);
    return startsWith(buffered, 0x1f, 0x8b)
        ? new BufferedInputStream(new GZIPInputStream(buffered, BUFFER), BUFFER)
        : buffered;
  }

  /** Bytes that are no text of the charset are replaced. */
  private static Reader decoded(BufferedInputStream in) throws IOException {
    if (startsWith(in, 0xef, 0xbb, 0xbf)) return after(3, in, UTF_8);
    if (startsWith(in, 0xff, 0xfe)) return after(2, in, UTF_16LE);
    if (startsWith(in, 0xfe, 0xff)) return after(2, in, UTF_16BE);
    return new InputStreamReader(in, UTF_8);
  }

  private static Reader after(int mark, InputStream in, Charset charset) throws IOException {
    in.skipNBytes(mark);
    return new InputStreamReader(in, charset);
  }

  private static boolean startsWith(BufferedInputStream in, int... bytes) throws IOException {
    in.mark(bytes.length);
    boolean same = true;
    for (int expected : bytes) same &= in.read() == expected;
    in.reset();
    return same;
  }
}
