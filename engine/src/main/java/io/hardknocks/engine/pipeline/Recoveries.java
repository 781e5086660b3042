package io.hardknocks.engine.pipeline;

import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Recovery;
import io.hardknocks.model.step.Step;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.StepStore;
import io.hardknocks.storage.StepStore.Arrived;
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
  private static final int PAGE = 1_000;

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

  static Recoveries of(StepStore steps, Scope scope) {
    var counting = new Counting();
    long position = 0;
    List<Arrived> page;
    do {
      page = steps.arrivedAfter(scope, Detail.Kind.VALIDATION, position, PAGE);
      page.forEach(arrived -> counting.add(arrived.step()));
      if (!page.isEmpty()) position = page.getLast().position();
    } while (page.size() == PAGE);
    return counting.result();
  }

  private static final class Counting {
    private long validations;
    private long failed;
    private final Map<String, Count> byCategory = new TreeMap<>();
    private final Map<String, Count> byFix = new TreeMap<>();

    void add(Step step) {
      if (!(step.detail() instanceof Detail.Validation validation)) return;
      validations++;
      var category = step.ending().category();
      if (step.ending().failed()) {
        failed++;
        count(byCategory, category == null ? "unknown" : category.wire(), validation);
      } else if (validation.recovery().tried()) {
        count(byCategory, "healed before it ended", validation);
      }
      validation.fixesApplied().forEach(fix -> count(byFix, fix, validation));
    }

    private static void count(
        Map<String, Count> counts, String name, Detail.Validation validation) {
      boolean tried = validation.recovery().tried();
      boolean worked = validation.recovery() == Recovery.WORKED;
      counts.merge(name, new Count(name, 1, tried ? 1 : 0, worked ? 1 : 0), Count::plus);
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
