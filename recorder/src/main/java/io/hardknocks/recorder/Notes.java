package io.hardknocks.recorder;

import io.hardknocks.recorder.event.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named values that a program attached; plain copies, in the order of the calls. */
final class Notes {
  private static final int MOST = 1_000;

  private @Nullable Map<String, Object> values;

  synchronized void put(@Nullable String name, @Nullable Object value) {
    var plain = Values.plain(value);
    if (plain == null) return;
    if (values == null) values = new LinkedHashMap<>();
    if (values.size() < MOST) values.put(Texts.orEmpty(name), plain);
  }

  synchronized void putAll(@Nullable Map<?, ?> all) {
    if (Values.plain(all) instanceof Map<?, ?> plain)
      plain.forEach((name, value) -> put((String) name, value));
  }

  synchronized Map<String, Object> copy() {
    return values == null ? Map.of() : new LinkedHashMap<>(values);
  }
}
