package io.hardknocks.engine.report;

import io.hardknocks.model.PatternState;
import io.hardknocks.storage.Scope;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The text that tells a model what went wrong lately and what fixed it. */
public final class LearnedContext {
  private static final int LOOKED_AT = 50;

  private final Patterns patterns;

  public LearnedContext(Patterns patterns) {
    this.patterns = patterns;
  }

  /**
   * At most {@code limit} patterns that have a known fix, most failures first; empty text when
   * there is none.
   */
  public String of(Scope scope, int limit) {
    var known =
        patterns.list(scope, LOOKED_AT).stream()
            .filter(
                report -> report.fix() != null && report.pattern().state() != PatternState.MUTED)
            .limit(limit)
            .toList();
    return known.isEmpty() ? "" : text(known);
  }

  private static String text(List<PatternReport> known) {
    var text = new StringBuilder("## LEARNING FROM RECENT FAILURES\n");
    int number = 0;
    for (var report : known) text.append(entry(++number, report));
    return text.toString();
  }

  private static String entry(int number, PatternReport report) {
    var pattern = report.pattern();
    var failure = pattern.sample().failure();
    var fix = report.fix();
    if (failure == null || fix == null) return "";
    return String.format(
        Locale.ROOT,
        "%d. %s: %s  (%d occurrences, %.0f%% fixed)%n   FIX: %s   [seen %s]%n",
        number,
        failure.category().wire(),
        Headlines.firstLine(failure.message()),
        pattern.failures(),
        pattern.fixRate() * 100,
        fix.sentence(),
        pattern.lastSeen().atOffset(ZoneOffset.UTC).toLocalDate());
  }
}
