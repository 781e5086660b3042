package io.hardknocks.storage.duckdb.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Never denies a hash that was added, and affirms about one in a hundred thousand that was not: a
 * wrong answer costs a scan. It is a {@link BloomFilter} that grows by layers, each twice as large
 * as the one before (Almeida and others, Scalable Bloom Filters, 2007), to 256 MiB; with more than
 * thirty-two million hashes it is wrong more often.
 */
public final class HashFilter {
  private static final long LEAST = 1 << 20;
  private static final long MOST = 1 << 25;

  private final List<BloomFilter> layers = new ArrayList<>();
  private long capacity;
  private long room;
  private long left = MOST;

  /**
   * An empty one.
   *
   * @param expected hashes, for a start
   */
  public HashFilter(long expected) {
    grow(Math.clamp(expected, LEAST, MOST));
  }

  private void grow(long hashes) {
    layers.add(new BloomFilter(hashes));
    capacity = hashes;
    room = hashes;
    left -= hashes;
  }

  public void add(long hash) {
    if (room <= 0 && left >= 2 * capacity) grow(2 * capacity);
    layers.getLast().add(hash);
    room--;
  }

  public boolean mayHave(long hash) {
    for (int i = layers.size() - 1; i >= 0; i--) if (layers.get(i).mayHave(hash)) return true;
    return false;
  }
}
