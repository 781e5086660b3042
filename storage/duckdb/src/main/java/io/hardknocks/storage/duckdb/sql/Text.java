package io.hardknocks.storage.duckdb.sql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Text as the database can keep it. It takes Unicode only; a Java string may hold half a surrogate
 * pair. A half is written as the last code point, U+10FFFF, and four hexadecimal digits; that code
 * point itself is doubled. All other text is written as it is.
 */
public final class Text {
  private static final int ESCAPE = Character.MAX_CODE_POINT;

  /** The order in which the store gives texts. */
  public static final Comparator<String> ORDER =
      (one, other) -> Arrays.compareUnsigned(utf8(one), utf8(other));

  private Text() {}

  /** The bytes of {@link #in}. */
  public static byte[] utf8(String text) {
    var bytes = text.getBytes(UTF_8);
    // equal by byte and character: ASCII, the usual case, in which there is nothing to look for
    return new String(bytes, ISO_8859_1).equals(text) ? bytes : in(text).getBytes(UTF_8);
  }

  public static String in(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) return escaped(text);
    }
    return text;
  }

  private static String escaped(String text) {
    var out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              if (point == ESCAPE) out.appendCodePoint(ESCAPE).appendCodePoint(ESCAPE);
              else if (isHalf(point)) out.appendCodePoint(ESCAPE).append("%04x".formatted(point));
              else out.appendCodePoint(point);
            });
    return out.toString();
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  public static String out(String kept) {
    int at = kept.indexOf(ESCAPE);
    if (at < 0) return kept;
    var out = new StringBuilder(kept.length());
    int from = 0;
    while (at >= 0) {
      out.append(kept, from, at);
      int escaped = at + 2;
      if (kept.codePointAt(escaped) == ESCAPE) {
        out.appendCodePoint(ESCAPE);
        from = escaped + 2;
      } else {
        out.append((char) Integer.parseInt(kept, escaped, escaped + 4, 16));
        from = escaped + 4;
      }
      at = kept.indexOf(ESCAPE, from);
    }
    return out.append(kept, from, kept.length()).toString();
  }

  static @Nullable String outOrNull(@Nullable String kept) {
    return kept == null ? null : out(kept);
  }
}
