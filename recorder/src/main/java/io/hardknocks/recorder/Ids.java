package io.hardknocks.recorder;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids that sort by time and that two processes do not both make: 48 bits of milliseconds,
 * then 52 bits of a sequence that starts at a random place.
 */
final class Ids {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final AtomicLong state = new AtomicLong(new SecureRandom().nextLong());

  String next(long epochMillis) {
    long random = mix(state.addAndGet(GOLDEN)) >>> 12;
    long high = (Math.max(0, epochMillis) << 2) | (random >>> 50);
    long low = random & ((1L << 50) - 1);
    var text = new char[20];
    for (int i = 0; i < 10; i++) {
      text[9 - i] = ALPHABET.charAt((int) ((high >>> (5 * i)) & 31));
      text[19 - i] = ALPHABET.charAt((int) ((low >>> (5 * i)) & 31));
    }
    return new String(text);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
