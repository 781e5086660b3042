package io.hardknocks.codec.otlp.raw;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The short texts that were read last. Most names and many values of a request are the same few
 * again and again, and to compare their bytes costs less than to make a text of them.
 */
final class ShortTexts {
  private static final int LONGEST = 40;
  private static final int PLACES = 512;

  private final @Nullable String[] seen = new String[PLACES];

  String of(byte[] in, int from, int to) {
    if (to - from > LONGEST) return text(in, from, to);
    int place = place(in, from, to);
    var there = seen[place];
    if (there != null && isWritten(there, in, from, to)) return there;
    var fresh = text(in, from, to);
    seen[place] = fresh;
    return fresh;
  }

  private static String text(byte[] in, int from, int to) {
    return new String(in, from, to - from, StandardCharsets.UTF_8);
  }

  private static int place(byte[] in, int from, int to) {
    int hash = to - from;
    for (int at = from; at < to; at++) hash = 31 * hash + in[at];
    return (hash ^ hash >>> 15) & (PLACES - 1);
  }

  /** Of ASCII only: other bytes are negative, and no character is. */
  private static boolean isWritten(String text, byte[] in, int from, int to) {
    if (text.length() != to - from) return false;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != in[from + i]) return false;
    }
    return true;
  }
}
