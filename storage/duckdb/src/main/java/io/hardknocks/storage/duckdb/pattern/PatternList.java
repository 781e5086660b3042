package io.hardknocks.storage.duckdb.pattern;

import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Pattern;
import io.hardknocks.model.PatternState;
import io.hardknocks.storage.duckdb.attempt.row.Lookup;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The patterns that failed most, with their samples and states.
 *
 * @param shelf has samples that were read before
 */
record PatternList(Sql sql, SampleShelf shelf) {
  /** {@code null} when the sample of one is not there any more: the counts are of before. */
  @Nullable List<Pattern> top(Map<PatternSums.Key, PatternSums.Sum> counted, int limit)
      throws SQLException {
    var listed = counted.entrySet().stream().sorted(FREQUENT).limit(limit).toList();
    if (listed.isEmpty()) return List.of();
    var samples = samples(listed);
    var states = new PatternStates(sql).load();
    var patterns = new ArrayList<Pattern>();
    for (var one : listed) {
      var sample = samples.get(one.getValue().sample());
      if (sample == null) return null;
      patterns.add(pattern(one.getKey(), one.getValue(), sample, states));
    }
    return patterns;
  }

  private Map<Long, Headline> samples(List<Map.Entry<PatternSums.Key, PatternSums.Sum>> listed)
      throws SQLException {
    var positions = listed.stream().map(one -> one.getValue().sample()).toList();
    var samples = shelf.get(positions);
    var others =
        positions.stream()
            .filter(position -> !samples.containsKey(position))
            .mapToLong(Long::longValue)
            .toArray();
    var read = new HashMap<Long, Headline>();
    for (var sample : Lookup.headlines(sql, "position", others))
      read.put(sample.position(), sample);
    shelf.put(read);
    samples.putAll(read);
    return samples;
  }

  private static Pattern pattern(
      PatternSums.Key key,
      PatternSums.Sum sum,
      Headline sample,
      Map<PatternStates.Key, PatternState> states) {
    return new Pattern(
        new Fingerprint(key.fingerprint()),
        states.getOrDefault(
            new PatternStates.Key(key.project(), key.fingerprint()), PatternState.OPEN),
        sum.failures(),
        sum.sessions(),
        sum.fixed(),
        Micros.instant(sum.firstSeen()),
        Micros.instant(sum.lastSeen()),
        sample);
  }

  private static final Comparator<Map.Entry<PatternSums.Key, PatternSums.Sum>> FREQUENT =
      Comparator.<Map.Entry<PatternSums.Key, PatternSums.Sum>>comparingLong(
              one -> one.getValue().failures())
          .reversed()
          .thenComparing(Map.Entry.comparingByKey(PatternSums.Key.ORDER));
}
