package io.hardknocks.engine.report;

import io.hardknocks.model.Category;
import io.hardknocks.model.PatternState;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Statistics.CategoryCount;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Advice that follows from the figures of a scope; what matters most comes first. */
public final class Recommendations {
  private static final Set<Category> RETRY =
      EnumSet.of(Category.NETWORK_ERROR, Category.TIMEOUT, Category.LLM_API_ERROR);
  private static final Set<Category> ENVIRONMENT =
      EnumSet.of(Category.IMPORT_ERROR, Category.DEPENDENCY_ERROR);
  private static final int PATTERNS = 50;
  private static final double WORTH_SAYING = 0.1;

  private final Summaries summaries;
  private final Patterns patterns;

  public Recommendations(Summaries summaries, Patterns patterns) {
    this.summaries = summaries;
    this.patterns = patterns;
  }

  public List<Recommendation> of(Scope scope, int limit) {
    var summary = summaries.of(scope);
    var found = new ArrayList<Recommendation>();
    trend(summary, found);
    for (var report : patterns.list(scope, PATTERNS)) pattern(report, found);
    share(
        summary,
        ENVIRONMENT,
        found,
        "environment",
        "tell the model which libraries are installed, or install the ones it keeps asking for",
        "hardknocks libraries");
    share(
        summary,
        RETRY,
        found,
        "retry",
        "retry these without asking the model again: the code is not at fault",
        "hardknocks errors");
    share(
        summary,
        EnumSet.of(Category.VALIDATION_ERROR),
        found,
        "policy",
        "name the forbidden imports and calls in the prompt, or allow them in the policy",
        "hardknocks errors");
    return found.stream().limit(limit).toList();
  }

  private static void trend(Summary summary, List<Recommendation> found) {
    if (!(summary.change() <= -WORTH_SAYING)) return;
    found.add(
        new Recommendation(
            "trend",
            "find out what changed this week: fewer attempts succeed",
            percent(Summary.successRate(summary.week()))
                + " succeeded, "
                + percent(Summary.successRate(summary.weekBefore()))
                + " the week before",
            "hardknocks errors --since 7d"));
  }

  private static void pattern(PatternReport report, List<Recommendation> found) {
    var pattern = report.pattern();
    var figures =
        pattern.failures()
            + " failures in "
            + pattern.sessions()
            + " sessions, "
            + percent(pattern.fixRate())
            + " fixed";
    var command = "hardknocks pattern " + pattern.fingerprint();
    var name = pattern.sample().failure() == null ? "" : Headlines.of(pattern.sample().failure());
    if (pattern.state() == PatternState.MUTED) return;
    if (pattern.state() == PatternState.REGRESSED) {
      found.add(
          new Recommendation(
              "regression", "look at " + name + ": it was resolved and is back", figures, command));
    } else if (report.fix() != null && pattern.failures() >= 2) {
      found.add(
          new Recommendation(
              "prompt",
              "tell the model before it writes: " + report.fix().sentence(),
              figures + " (" + name + ")",
              "hardknocks context"));
    } else if (pattern.fixed() == 0 && pattern.failures() >= 2) {
      found.add(
          new Recommendation(
              "unfixed", "solve " + name + " by hand once: no attempt ever did", figures, command));
    }
  }

  private static void share(
      Summary summary,
      Set<Category> categories,
      List<Recommendation> found,
      String kind,
      String advice,
      String command) {
    long failures =
        summary.categories().stream()
            .filter(count -> categories.contains(count.category()))
            .mapToLong(CategoryCount::failures)
            .sum();
    double share = (double) failures / Math.max(1, summary.all().failed());
    if (failures < 2 || share < WORTH_SAYING) return;
    found.add(
        new Recommendation(
            kind,
            advice,
            failures + " of " + summary.all().failed() + " failures (" + percent(share) + ")",
            command));
  }

  private static String percent(double rate) {
    return Double.isNaN(rate) ? "none" : String.format(Locale.ROOT, "%.0f%%", rate * 100);
  }
}
