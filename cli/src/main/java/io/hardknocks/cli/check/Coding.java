package io.hardknocks.cli.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a script are read and written: in UTF-8, or as a comment of the first two lines
 * of a Python file says (PEP 263).
 */
final class Coding {
  private static final int LINES = 2;

  private static final Pattern DECLARED =
      Pattern.compile("^[ \\t\\f]{0,80}#[^\\n]{0,200}?coding[:=][ \\t]{0,20}([-\\w.]{1,40})");

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final byte[] bytes;
  private final @Nullable Charset charset;

  private Coding(byte[] bytes, @Nullable Charset charset) {
    this.bytes = bytes;
    this.charset = charset;
  }

  static Coding of(String language, byte[] bytes) {
    var charset = language.equals("python") ? declared(bytes) : UTF_8;
    boolean exact =
        charset != null && Arrays.equals(written(charset, new String(bytes, charset)), bytes);
    return new Coding(bytes, exact ? charset : null);
  }

  /** The text; what is in no encoding that is known has signs in it for what cannot be read. */
  String text() {
    return new String(bytes, charset == null ? UTF_8 : charset);
  }

  /** The bytes of a text in the same encoding; {@code null} where it does not have them. */
  byte @Nullable [] bytes(String text) {
    if (text.equals(text())) return bytes;
    return charset == null ? null : written(charset, text);
  }

  private static byte @Nullable [] written(Charset charset, String text) {
    try {
      var buffer = charset.newEncoder().encode(CharBuffer.wrap(text));
      var written = new byte[buffer.remaining()];
      buffer.get(written);
      return written;
    } catch (CharacterCodingException | UnsupportedOperationException e) {
      return null;
    }
  }

  /** {@code null} for one that we do not know. */
  private static @Nullable Charset declared(byte[] bytes) {
    if (bytes.length >= MARK.length && Arrays.equals(Arrays.copyOf(bytes, MARK.length), MARK))
      return UTF_8;
    var start = new String(bytes, 0, Math.min(bytes.length, 1_000), ISO_8859_1);
    for (var line : start.lines().limit(LINES).toList()) {
      var found = DECLARED.matcher(line);
      if (found.find()) return named(found.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
      if (!line.isBlank() && !line.stripLeading().startsWith("#")) return UTF_8;
    }
    return UTF_8;
  }

  private static @Nullable Charset named(String name) {
    if (name.equals("utf-8") || name.startsWith("utf-8-") || name.equals("utf8")) return UTF_8;
    if (name.equals("latin-1") || name.startsWith("latin-1-")) return ISO_8859_1;
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
