package io.hardknocks.codec.layout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Names out of what strangers call things. The same input gives the same name. */
public final class Naming {
  private Naming() {}

  /** Printable text of at most so many characters, without white space around. */
  public static String fit(String text, int longest) {
    var printable = new StringBuilder();
    text.codePoints()
        .forEach(
            c ->
                printable.appendCodePoint(
                    Character.isISOControl(c) ? ' ' : isHalf(c) ? '\ufffd' : c));
    var name = printable.toString().strip();
    if (name.isEmpty()) return "-";
    if (name.length() <= longest) return name;
    int cut = longest - 13;
    if (Character.isHighSurrogate(name.charAt(cut - 1))) cut--;
    return name.substring(0, cut) + "-" + hash(text);
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /** Twelve hexadecimal digits. */
  public static String hash(@Nullable Object... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(String.valueOf(part).getBytes(UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
