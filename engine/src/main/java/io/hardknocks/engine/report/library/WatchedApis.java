package io.hardknocks.engine.report.library;

import io.hardknocks.analysis.symbols.FailureTags;
import io.hardknocks.analysis.symbols.WatchList;
import io.hardknocks.engine.report.fix.KnownFix;
import io.hardknocks.engine.report.fix.KnownFixes;
import io.hardknocks.engine.report.summary.Weeks;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Pattern;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Statistics.TagCount;
import io.hardknocks.storage.Statistics.UseCount;
import io.hardknocks.storage.Storage;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reports on the names that a team watches. */
public final class WatchedApis {
  private static final int PATTERNS = 500;

  private final Storage storage;
  private final KnownFixes fixes;
  private final WatchList watched;
  private final InstantSource clock;

  public WatchedApis(Storage storage, KnownFixes fixes, WatchList watched, InstantSource clock) {
    this.storage = storage;
    this.fixes = fixes;
    this.watched = watched;
    this.clock = clock;
  }

  /** Watched names that failed in the scope, most failures first. */
  public List<WatchedApi> of(Scope scope, int limit) {
    var failing = failing(scope).stream().limit(limit).toList();
    if (failing.isEmpty()) return List.of();
    var weeks = Weeks.until(clock);
    var week = counts(weeks.last(scope));
    var before = counts(weeks.before(scope));
    var uses = uses(scope, failing);
    var known = fixed(scope);
    return failing.stream()
        .map(
            count -> {
              var symbol = name(count);
              return new WatchedApi(
                  symbol,
                  Math.max(count.failures(), uses.getOrDefault(symbol, 0L)),
                  count.failures(),
                  count.fixed(),
                  week.getOrDefault(symbol, 0L),
                  before.getOrDefault(symbol, 0L),
                  count.lastSeen(),
                  known.get(symbol));
            })
        .toList();
  }

  private List<TagCount> failing(Scope scope) {
    return storage.statistics().tags(scope, FailureTags.AT, AttemptQuery.MAX_LIMIT).stream()
        .filter(count -> watched.watches(name(count)))
        .toList();
  }

  private static String name(TagCount count) {
    return count.tag().substring(FailureTags.AT.length());
  }

  private Map<String, Long> counts(Scope scope) {
    return failing(scope).stream().collect(Collectors.toMap(WatchedApis::name, TagCount::failures));
  }

  private Map<String, Long> uses(Scope scope, List<TagCount> failing) {
    var names = failing.stream().map(WatchedApis::name).toList();
    return storage.statistics().uses(scope, names).stream()
        .collect(Collectors.toMap(UseCount::name, UseCount::attempts));
  }

  /** By symbol, from the pattern that failed most of those that have a fix. */
  private Map<String, KnownFix> fixed(Scope scope) {
    var patterns =
        storage.patterns().list(scope, PATTERNS).stream()
            .filter(pattern -> pattern.fixed() > 0)
            .toList();
    var samples = samples(patterns);
    var known = fixes.of(patterns);
    Map<String, KnownFix> fixed = new HashMap<>();
    for (var pattern : patterns) {
      for (var symbol : symbols(samples.get(pattern.sample().id()))) {
        if (fixed.containsKey(symbol)) continue;
        var fix = known.get(pattern);
        if (fix != null) fixed.put(symbol, fix);
      }
    }
    return fixed;
  }

  private Map<AttemptId, Attempt> samples(List<Pattern> patterns) {
    var ids = patterns.stream().map(pattern -> pattern.sample().id()).toList();
    return storage.attempts().findAll(ids).stream()
        .collect(Collectors.toMap(Attempt::id, Function.identity()));
  }

  private List<String> symbols(@Nullable Attempt sample) {
    if (sample == null || sample.failure() == null) return List.of();
    return sample.failure().tags().stream()
        .filter(tag -> tag.startsWith(FailureTags.AT))
        .map(tag -> tag.substring(FailureTags.AT.length()))
        .filter(watched::watches)
        .toList();
  }
}
