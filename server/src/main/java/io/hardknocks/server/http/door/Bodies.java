package io.hardknocks.server.http.door;

import com.github.luben.zstd.ZstdInputStream;
import com.linecorp.armeria.common.HttpStatus;
import io.hardknocks.server.http.problem.Problem;
import io.hardknocks.server.http.problem.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Bodies as they were before they were compressed, up to a length: a bomb is not unpacked. */
public final class Bodies {
  private final int longest;

  /**
   * @param longest bytes, before and after
   */
  public Bodies(int longest) {
    this.longest = longest;
  }

  /**
   * The body, decompressed.
   *
   * @param encoding of the header {@code content-encoding}; {@code null} when there is none
   * @throws Refused when it is too long, of another encoding, or damaged
   */
  public byte[] decode(byte[] body, @Nullable String encoding) {
    var how = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
    return switch (how) {
      case "", "identity" -> body;
      case "gzip", "x-gzip" -> unpack(how, () -> new GZIPInputStream(in(body), 1 << 14));
      case "zstd" -> unpack(how, () -> new ZstdInputStream(in(body)));
      default ->
          throw new Refused(
              Problem.of(
                  HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                  "content-encoding: " + how + " (expected: gzip, zstd or none)"));
    };
  }

  private static InputStream in(byte[] body) {
    return new ByteArrayInputStream(body);
  }

  private byte[] unpack(String how, Unpacking unpacking) {
    try (var in = unpacking.open()) {
      var unpacked = in.readNBytes(longest + 1);
      if (unpacked.length > longest)
        throw new Refused(
            Problem.of(
                HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                "the body is longer than " + longest + " bytes when it is unpacked"));
      return unpacked;
    } catch (IOException e) {
      throw new Refused(
          Problem.of(
              HttpStatus.BAD_REQUEST, "the body is not " + how + " (" + e.getMessage() + ")"));
    }
  }

  private interface Unpacking {
    InputStream open() throws IOException;
  }
}
