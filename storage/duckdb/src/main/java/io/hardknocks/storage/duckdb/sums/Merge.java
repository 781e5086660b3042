package io.hardknocks.storage.duckdb.sums;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Sums by name. */
public final class Merge {
  private Merge() {}

  public static <K, V> Map<K, V> of(Map<K, V> one, Map<K, V> next, BinaryOperator<V> plus) {
    if (next.isEmpty()) return one;
    var all = new HashMap<>(one);
    next.forEach((name, value) -> all.merge(name, value, plus));
    return all;
  }
}
