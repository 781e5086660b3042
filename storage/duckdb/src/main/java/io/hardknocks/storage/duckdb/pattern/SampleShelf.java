package io.hardknocks.storage.duckdb.pattern;

import io.hardknocks.model.Headline;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Samples of patterns that were read lately, by their positions, of which none is given twice.
 * Thread-safe.
 */
final class SampleShelf {
  private static final int MOST = 2_000;

  private final Map<Long, Headline> samples = new LinkedHashMap<>(64, 0.75f, true);

  synchronized Map<Long, Headline> get(Collection<Long> positions) {
    var found = new HashMap<Long, Headline>();
    for (var position : positions) {
      var sample = samples.get(position);
      if (sample != null) found.put(position, sample);
    }
    return found;
  }

  synchronized void put(Map<Long, Headline> read) {
    samples.putAll(read);
    var eldest = samples.keySet().iterator();
    while (samples.size() > MOST && eldest.hasNext()) {
      eldest.next();
      eldest.remove();
    }
  }
}
