package io.hardknocks.engine.pipeline;

import io.hardknocks.model.step.Recovery;
import io.hardknocks.storage.PipelineStatistics;
import io.hardknocks.storage.PipelineStatistics.Validated;
import io.hardknocks.storage.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How validations went, and what healed those that failed.
 *
 * @param validations how many there were
 * @param byCategory of the failed ones, most first
 * @param byFix of those that were healed or not by a fix, most first
 */
public record Recoveries(long validations, long failed, List<Count> byCategory, List<Count> byFix) {
  /**
   * Validations of one category, or with one fix.
   *
   * @param tried in how many of them healing was tried
   * @param worked and worked
   */
  public record Count(String name, long failed, long tried, long worked) {
    /** How often healing worked where it was tried; not a number where it never was. */
    public double rate() {
      return tried == 0 ? Double.NaN : (double) worked / tried;
    }

    private Count plus(Count other) {
      return new Count(name, failed + other.failed, tried + other.tried, worked + other.worked);
    }
  }

  static Recoveries of(PipelineStatistics statistics, Scope scope) {
    var counting = new Counting();
    statistics.validations(scope).forEach(counting::add);
    return counting.result();
  }

  private static final class Counting {
    private long validations;
    private long failed;
    private final Map<String, Count> byCategory = new TreeMap<>();
    private final Map<String, Count> byFix = new TreeMap<>();

    void add(Validated how, long count) {
      validations += count;
      if (how.failed()) {
        failed += count;
        var category = how.category();
        add(byCategory, category == null ? "unknown" : category.wire(), how, count);
      } else if (how.recovery().tried()) {
        add(byCategory, "healed before it ended", how, count);
      }
      how.fixes().forEach(fix -> add(byFix, fix, how, count));
    }

    private static void add(Map<String, Count> counts, String name, Validated how, long count) {
      long tried = how.recovery().tried() ? count : 0;
      long worked = how.recovery() == Recovery.WORKED ? count : 0;
      counts.merge(name, new Count(name, count, tried, worked), Count::plus);
    }

    Recoveries result() {
      return new Recoveries(validations, failed, sorted(byCategory), sorted(byFix));
    }

    private static List<Count> sorted(Map<String, Count> counts) {
      return counts.values().stream()
          .sorted(Comparator.comparingLong(Count::failed).reversed().thenComparing(Count::name))
          .toList();
    }
  }
}
