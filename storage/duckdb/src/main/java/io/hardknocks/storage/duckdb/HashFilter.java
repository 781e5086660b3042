package io.hardknocks.storage.duckdb;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Never denies a hash that was added, and affirms about one in a hundred thousand that was not: a
 * wrong answer costs a scan. Each hash takes eight bytes, outside the heap. It is a Bloom filter
 * that grows by layers, each twice as large as the one before (Almeida and others, Scalable Bloom
 * Filters, 2007), to 256 MiB; with more than thirty-two million hashes it is wrong more often.
 */
final class HashFilter {
  private static final long LEAST = 1 << 20;
  private static final long MOST = 1 << 25;

  private final List<Layer> layers = new ArrayList<>();
  private long left = MOST;

  /**
   * An empty one.
   *
   * @param expected hashes, for a start
   */
  HashFilter(long expected) {
    grow(Math.clamp(expected, LEAST, MOST));
  }

  private void grow(long capacity) {
    layers.add(new Layer(capacity));
    left -= capacity;
  }

  void add(long hash) {
    var last = layers.getLast();
    if (last.isFull() && left >= 2 * last.capacity) grow(2 * last.capacity);
    layers.getLast().add(hash);
  }

  boolean mayHave(long hash) {
    for (int i = layers.size() - 1; i >= 0; i--) if (layers.get(i).mayHave(hash)) return true;
    return false;
  }

  /** The bits of a hash are in one block, a bit in each of its words: one line of a cache. */
  private static final class Layer {
    private static final int WORDS_OF_A_BLOCK = 8;
    private static final int BITS_OF_A_PLACE = 6;

    private final LongBuffer words;
    private final long capacity;
    private long size;

    Layer(long capacity) {
      this.capacity = capacity;
      int bytes = (int) (capacity * Long.BYTES);
      words = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()).asLongBuffer();
    }

    boolean isFull() {
      return size >= capacity;
    }

    void add(long hash) {
      size++;
      int block = block(hash);
      long places = places(hash);
      for (int i = block; i < block + WORDS_OF_A_BLOCK; i++, places >>>= BITS_OF_A_PLACE)
        words.put(i, words.get(i) | (1L << places));
    }

    boolean mayHave(long hash) {
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
}
