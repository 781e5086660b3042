package io.hardknocks.codec;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Attributes that stand inside an object of a record. Who names one as a field of ours there, in
 * full at the top, finds it there again: inside, the name would be said twice.
 *
 * @param prefix {@code usage.}
 * @param own names of the object's own fields
 */
record Inner(String prefix, Set<String> own) {
  /** What a run took. */
  static final Inner USAGE =
      new Inner(
          "usage.", Set.of("source", "cpu_ms", "peak_memory_bytes", "read_bytes", "written_bytes"));

  Inner {
    own = Set.copyOf(own);
  }

  boolean has(String attribute) {
    return attribute.startsWith(prefix) && !own.contains(attribute.substring(prefix.length()));
  }

  /** Those of these, by their names inside. */
  SortedMap<String, String> of(Map<String, String> attributes) {
    var inside = new TreeMap<String, String>();
    attributes.forEach(
        (name, json) -> {
          if (has(name)) inside.put(name.substring(prefix.length()), json);
        });
    return inside;
  }
}
