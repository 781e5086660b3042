package io.hardknocks.engine.gate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that were asked for last, up to a number. Thread-safe. */
final class Remembered<K, V> {
  private final int most;
  private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);

  Remembered(int most) {
    this.most = most;
  }

  synchronized @Nullable V get(K key) {
    return values.get(key);
  }

  synchronized void put(K key, V value) {
    values.put(key, value);
    if (values.size() > most) values.remove(values.keySet().iterator().next());
  }
}
