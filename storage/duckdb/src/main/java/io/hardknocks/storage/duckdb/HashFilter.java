package io.hardknocks.storage.duckdb;

/**
 * A Bloom filter: never denies a hash that was added, and affirms hardly one that was not while
 * there are fewer than eight million; each takes eight bytes. A wrong answer costs a scan.
 */
final class HashFilter {
  private static final int PROBES = 4;
  private static final long MOST_WORDS = 1 << 23;

  private final long[] words;

  HashFilter(long capacity) {
    words = new long[(int) Math.min(MOST_WORDS, capacity + 1)];
  }

  void add(long hash) {
    for (int probe = 0; probe < PROBES; probe++) {
      long bit = bit(hash, probe);
      words[(int) (bit >>> 6)] |= 1L << bit;
    }
  }

  boolean mayHave(long hash) {
    for (int probe = 0; probe < PROBES; probe++) {
      long bit = bit(hash, probe);
      if ((words[(int) (bit >>> 6)] & 1L << bit) == 0) return false;
    }
    return true;
  }

  private long bit(long hash, int probe) {
    long mixed = hash + probe * (Long.rotateLeft(hash, 32) | 1);
    return Math.unsignedMultiplyHigh(mixed * 0x9E3779B97F4A7C15L, words.length * 64L);
  }
}
