package io.hardknocks.storage.duckdb.sql;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/**
 * Never denies a hash that was added, and with a word of memory for each hash affirms about one in
 * a hundred thousand that was not. The bits of a hash are in one block, a bit in each of its words:
 * one line of a cache (Putze and others, Cache-, Hash- and Space-Efficient Bloom Filters, 2007).
 * Outside the heap.
 */
public final class BloomFilter {
  private static final int WORDS_OF_A_BLOCK = 8;
  private static final int BITS_OF_A_PLACE = 6;

  private final LongBuffer words;

  /** An empty one of so many words, of 64 bits each. */
  public BloomFilter(long size) {
    int bytes = (int) (size * Long.BYTES);
    words = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()).asLongBuffer();
  }

  public void add(long hash) {
    int block = block(hash);
    long places = places(hash);
    for (int i = block; i < block + WORDS_OF_A_BLOCK; i++, places >>>= BITS_OF_A_PLACE)
      words.put(i, words.get(i) | (1L << places));
  }

  public boolean mayHave(long hash) {
    int block = block(hash);
    long places = places(hash);
    for (int i = block; i < block + WORDS_OF_A_BLOCK; i++, places >>>= BITS_OF_A_PLACE)
      if ((words.get(i) & (1L << places)) == 0) return false;
    return true;
  }

  private int block(long hash) {
    long blocks = words.capacity() / WORDS_OF_A_BLOCK;
    return (int) Math.unsignedMultiplyHigh(hash, blocks) * WORDS_OF_A_BLOCK;
  }

  private static long places(long hash) {
    return (hash * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - WORDS_OF_A_BLOCK * BITS_OF_A_PLACE);
  }
}
