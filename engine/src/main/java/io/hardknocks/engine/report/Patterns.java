package io.hardknocks.engine.report;

import io.hardknocks.engine.report.fix.KnownFixes;
import io.hardknocks.engine.report.summary.Weeks;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Pattern;
import io.hardknocks.model.Project;
import io.hardknocks.storage.PatternStore.PatternCount;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Storage;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reports on patterns. */
public final class Patterns {
  private final Storage storage;
  private final KnownFixes fixes;
  private final InstantSource clock;

  public Patterns(Storage storage, KnownFixes fixes, InstantSource clock) {
    this.storage = storage;
    this.fixes = fixes;
    this.clock = clock;
  }

  /** The patterns of a scope, most failures first. */
  public List<PatternReport> list(Scope scope, int limit) {
    return report(storage.patterns().list(scope, limit));
  }

  /** One pattern over all time, or {@code null} when the project has no such failure. */
  public @Nullable PatternReport find(Project project, Fingerprint fingerprint) {
    var pattern = storage.patterns().find(project, fingerprint);
    return pattern == null ? null : report(List.of(pattern)).getFirst();
  }

  private List<PatternReport> report(List<Pattern> patterns) {
    if (patterns.isEmpty()) return List.of();
    var weeks = Weeks.until(clock);
    var listed = patterns.stream().map(Pattern::fingerprint).distinct().toList();
    var lastWeek = counts(weeks.last(Scope.ALL), listed);
    var weekBefore = counts(weeks.before(Scope.ALL), listed);
    var known = fixes.of(patterns);
    return patterns.stream()
        .map(
            pattern ->
                new PatternReport(
                    pattern,
                    lastWeek.getOrDefault(Key.of(pattern), 0L),
                    weekBefore.getOrDefault(Key.of(pattern), 0L),
                    known.get(pattern)))
        .toList();
  }

  private Map<Key, Long> counts(Scope scope, List<Fingerprint> listed) {
    return storage.patterns().counts(scope, listed).stream()
        .collect(
            Collectors.toMap(
                count -> new Key(count.project(), count.fingerprint()), PatternCount::failures));
  }

  private record Key(Project project, Fingerprint fingerprint) {
    static Key of(Pattern pattern) {
      return new Key(pattern.sample().stage().project(), pattern.fingerprint());
    }
  }
}
