package io.hardknocks.engine.report;

import io.hardknocks.analysis.symbols.FailureTags;
import io.hardknocks.engine.report.library.Libraries;
import io.hardknocks.engine.report.library.LibraryReport.MissingModuleCount;
import io.hardknocks.engine.report.summary.Headlines;
import io.hardknocks.engine.report.summary.Summaries;
import io.hardknocks.engine.report.summary.Summary;
import io.hardknocks.model.Pattern;
import io.hardknocks.model.PatternState;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Statistics;
import io.hardknocks.storage.Statistics.TagCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Advice that follows from the figures of a scope; what costs most failures comes first. */
public final class Recommendations {
  private static final int PATTERNS = 50;
  private static final int TAGS = 50;
  private static final double WORTH_SAYING = 0.1;
  private static final int AGAIN = 2;

  private final Summaries summaries;
  private final Patterns patterns;
  private final Statistics statistics;

  public Recommendations(Summaries summaries, Patterns patterns, Statistics statistics) {
    this.summaries = summaries;
    this.patterns = patterns;
    this.statistics = statistics;
  }

  /** Advice and how many failures it is about. */
  private record Weighed(Recommendation advice, long failures) {}

  public List<Recommendation> of(Scope scope, int limit) {
    var summary = summaries.of(scope);
    var found = new ArrayList<Weighed>();
    trend(summary, found);
    installs(scope, found);
    refusals(scope, found);
    retries(scope, summary, found);
    for (var report : patterns.list(scope, PATTERNS)) pattern(report, found);
    return found.stream()
        .sorted(Comparator.comparingLong(Weighed::failures).reversed())
        .limit(limit)
        .map(Weighed::advice)
        .toList();
  }

  private static void trend(Summary summary, List<Weighed> found) {
    if (!(summary.change() <= -WORTH_SAYING)) return;
    var figures =
        percent(Summary.successRate(summary.week()))
            + " succeeded, "
            + percent(Summary.successRate(summary.weekBefore()))
            + " the week before";
    var advice = "find out what changed this week: fewer attempts succeed";
    add(found, Long.MAX_VALUE, "trend", advice, figures, "hardknocks errors --since 7d");
  }

  private void installs(Scope scope, List<Weighed> found) {
    for (var missing : new Libraries(statistics).missing(scope, TAGS)) {
      if (missing.failures() < AGAIN) continue;
      if (!missing.known()) madeUp(missing, found);
      else if (!missing.install().isEmpty()) install(missing, found);
    }
  }

  private static void install(MissingModuleCount missing, List<Weighed> found) {
    var advice = "install the package of " + missing.module() + ": scripts ask for it repeatedly";
    add(found, missing.failures(), "install", advice, figures(missing), missing.install());
  }

  private static void madeUp(MissingModuleCount missing, List<Weighed> found) {
    var advice = "tell the model not to import " + missing.module() + ": no such package is known";
    add(found, missing.failures(), "made-up", advice, figures(missing), "hardknocks libraries");
  }

  private static String figures(MissingModuleCount missing) {
    return count(missing.failures(), "failure") + " in " + count(missing.sessions(), "session");
  }

  private void refusals(Scope scope, List<Weighed> found) {
    for (var refused : statistics.tags(scope, FailureTags.FORBIDDEN, TAGS)) {
      if (refused.failures() < AGAIN) continue;
      var what = refused.tag().substring(FailureTags.FORBIDDEN.length());
      var figures =
          count(refused.failures(), "refusal")
              + " in "
              + count(refused.sessions(), "session")
              + ", "
              + percent((double) refused.fixed() / refused.failures())
              + " found another way";
      var advice = "say in the prompt that " + what + " is forbidden, or allow it in policy.yaml";
      add(found, refused.failures(), "policy", advice, figures, "hardknocks config");
    }
  }

  private void retries(Scope scope, Summary summary, List<Weighed> found) {
    long failures =
        statistics.tags(scope, FailureTags.TRANSIENT, 1).stream()
            .mapToLong(TagCount::failures)
            .sum();
    double share = (double) failures / Math.max(1, summary.all().failed());
    if (failures < AGAIN || share < WORTH_SAYING) return;
    var figures = failures + " of " + summary.all().failed() + " failures (" + percent(share) + ")";
    var advice = "retry these without asking the model again: the code is not at fault";
    add(found, failures, "retry", advice, figures, "hardknocks errors");
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String name(Pattern pattern) {
    var failure = pattern.sample().failure();
    var name = failure == null ? "" : Headlines.of(failure);
    return name.isEmpty() ? "the failures without an error text" : name;
  }

  private static void pattern(PatternReport report, List<Weighed> found) {
    var pattern = report.pattern();
    if (pattern.state() == PatternState.MUTED) return;
    var name = name(pattern);
    long failures = pattern.failures();
    var figures =
        count(failures, "failure")
            + " in "
            + count(pattern.sessions(), "session")
            + ", "
            + percent(pattern.fixRate())
            + " fixed";
    var command = Hint.pattern(pattern.project(), pattern.fingerprint());
    if (pattern.state() == PatternState.REGRESSED) {
      var advice = "look at " + name + ": it was resolved and is back";
      add(found, failures, "regression", advice, figures, command);
    } else if (report.fix() != null && failures >= AGAIN) {
      if (!teaches(report)) return;
      var general = report.fix().general();
      if (general == null) {
        var advice = "see how " + name + " is fixed each time, and tell the model before it writes";
        add(found, failures, "prompt", advice, figures, command);
      } else {
        var advice = "tell the model before it writes: " + general;
        add(found, failures, "prompt", advice, figures + " (" + name + ")", "hardknocks context");
      }
    } else if (pattern.fixed() == 0 && failures >= AGAIN) {
      var advice = "solve " + name + " by hand once: no attempt ever did";
      add(found, failures, "unfixed", advice, figures, command);
    }
  }

  private static boolean teaches(PatternReport report) {
    var failure = report.pattern().sample().failure();
    return report.fix() != null && failure != null && report.fix().teaches(failure.category());
  }

  private static void add(
      List<Weighed> found,
      long failures,
      String kind,
      String advice,
      String figures,
      String command) {
    found.add(new Weighed(new Recommendation(kind, advice, figures, command), failures));
  }

  private static String percent(double rate) {
    return Double.isNaN(rate) ? "none" : String.format(Locale.ROOT, "%.0f%%", rate * 100);
  }
}
