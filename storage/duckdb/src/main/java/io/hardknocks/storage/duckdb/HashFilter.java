package io.hardknocks.storage.duckdb;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Never denies a hash that was added, and affirms about one in a hundred thousand that was not: a
 * wrong answer costs a scan. Each hash takes four bytes, outside the heap. It is a Bloom filter
 * that grows by layers, each twice as large as the one before (Almeida and others, Scalable Bloom
 * Filters, 2007).
 */
final class HashFilter {
  private static final long LEAST = 1 << 20;

  private final List<Layer> layers = new ArrayList<>();

  /**
   * An empty one.
   *
   * @param expected hashes, for a start
   */
  HashFilter(long expected) {
    layers.add(new Layer(Math.clamp(expected, LEAST, Layer.MOST)));
  }

  void add(long hash) {
    var last = layers.getLast();
    if (last.isFull()) {
      last = new Layer(Math.min(2 * last.capacity, Layer.MOST));
      layers.add(last);
    }
    last.add(hash);
  }

  boolean mayHave(long hash) {
    for (int i = layers.size() - 1; i >= 0; i--) if (layers.get(i).mayHave(hash)) return true;
    return false;
  }

  private static final class Layer {
    static final long MOST = 1 << 27;

    private static final int PROBES = 8;
    private static final int HASHES_OF_A_WORD = 2;

    private final LongBuffer words;
    private final long capacity;
    private final long bits;
    private long size;

    Layer(long capacity) {
      this.capacity = capacity;
      int bytes = (int) (capacity / HASHES_OF_A_WORD * Long.BYTES);
      words = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()).asLongBuffer();
      bits = (long) words.capacity() * Long.SIZE;
    }

    boolean isFull() {
      return size >= capacity;
    }

    void add(long hash) {
      size++;
      for (int probe = 0; probe < PROBES; probe++) {
        long bit = bit(hash, probe);
        int word = (int) (bit >>> 6);
        words.put(word, words.get(word) | 1L << bit);
      }
    }

    boolean mayHave(long hash) {
      for (int probe = 0; probe < PROBES; probe++) {
        long bit = bit(hash, probe);
        if ((words.get((int) (bit >>> 6)) & 1L << bit) == 0) return false;
      }
      return true;
    }

    private long bit(long hash, int probe) {
      long mixed = hash + probe * (Long.rotateLeft(hash, 32) | 1);
      return Math.unsignedMultiplyHigh(mixed * 0x9E3779B97F4A7C15L, bits);
    }
  }
}
