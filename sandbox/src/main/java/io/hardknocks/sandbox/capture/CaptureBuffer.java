package io.hardknocks.sandbox.capture;

import io.hardknocks.sandbox.Captured;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Keeps the beginning and the end of a stream of any length. */
final class CaptureBuffer {
  private final int headSize;
  private final byte[] tail;
  private byte[] head = new byte[0];
  private int headLength;
  private long total;

  CaptureBuffer(int most) {
    headSize = most / 2;
    tail = new byte[most - headSize];
  }

  synchronized void add(byte[] bytes, int length) {
    int toHead = Math.min(length, headSize - headLength);
    if (toHead > 0) {
      if (headLength + toHead > head.length) {
        head = Arrays.copyOf(head, Math.min(headSize, Math.max(4096, 2 * (headLength + toHead))));
      }
      System.arraycopy(bytes, 0, head, headLength, toHead);
      headLength += toHead;
    }
    for (int from = Math.max(toHead, length - tail.length); from < length; ) {
      int at = (int) ((total + from - headSize) % tail.length);
      int run = Math.min(length - from, tail.length - at);
      System.arraycopy(bytes, from, tail, at, run);
      from += run;
    }
    total += length;
  }

  synchronized Captured captured() {
    long past = total - headLength;
    if (past <= tail.length) {
      var all = Arrays.copyOf(head, (int) total);
      System.arraycopy(tail, 0, all, headLength, (int) past);
      return new Captured(text(all, 0, all.length), total, false);
    }
    var end = new byte[tail.length];
    int start = tail.length == 0 ? 0 : (int) (past % tail.length);
    System.arraycopy(tail, start, end, 0, tail.length - start);
    System.arraycopy(tail, 0, end, tail.length - start, start);
    int keptHead = wholeCharacters(head, headLength);
    int skippedTail = continuationBytes(end);
    long cut = total - keptHead - (end.length - skippedTail);
    return new Captured(
        text(head, 0, keptHead)
            + "\n... ["
            + cut
            + " bytes cut] ...\n"
            + text(end, skippedTail, end.length - skippedTail),
        total,
        true);
  }

  /** The length without a character that is cut in its middle. */
  private static int wholeCharacters(byte[] bytes, int length) {
    for (int back = 1; back <= 3 && back <= length; back++) {
      int one = bytes[length - back] & 0xff;
      if (one < 0x80) return length;
      if (one >= 0xc0)
        return back < (one >= 0xf0 ? 4 : one >= 0xe0 ? 3 : 2) ? length - back : length;
    }
    return length;
  }

  private static int continuationBytes(byte[] bytes) {
    int count = 0;
    while (count < Math.min(3, bytes.length) && (bytes[count] & 0xc0) == 0x80) count++;
    return count;
  }

  private static String text(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }
}
