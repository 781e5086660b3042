package io.hardknocks.engine.lesson.audit;

import static io.hardknocks.model.lesson.Feedback.Result.HELPED;

import io.hardknocks.analysis.lesson.Versions;
import io.hardknocks.engine.gate.Refutations;
import io.hardknocks.engine.lesson.LearnLessons;
import io.hardknocks.engine.lesson.LessonReport;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Names;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Proof;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for lessons that a team should look at. */
public final class AuditLessons {
  private final LearnLessons lessons;
  private final Refutations refutations;
  private final InstantSource clock;

  public AuditLessons(LearnLessons lessons, Refutations refutations, InstantSource clock) {
    this.lessons = lessons;
    this.refutations = refutations;
    this.clock = clock;
  }

  /** What is wrong. */
  public enum Kind {
    /** Several lessons say the same. */
    DUPLICATE,
    /** Two lessons say nearly the same. */
    NEAR_DUPLICATE,
    /** Two lessons say opposite or different things of the same code. */
    CONTRADICTING,
    /** Served, and in a long time no code came that it applies to. */
    NEVER_TRIGGERED,
    /** Tried, and no proof of it holds. */
    UNPROVABLE,
    /** Its library moved on. */
    STALE,
    /** It does not help. */
    HARMFUL,
    /** Served no more for now: what it warns of went well since. */
    REFUTED,
    /** Who followed it says that it is wrong, or did not help. */
    DISPUTED;

    /** The word in every format: {@code near_duplicate}. */
    public String wire() {
      return Names.wire(this);
    }
  }

  /**
   * Something to look at.
   *
   * @param lessons one, or those that are compared
   */
  public record Finding(Kind kind, List<LessonId> lessons, String detail) {
    public Finding {
      lessons = List.copyOf(lessons);
    }
  }

  /**
   * Findings by kind, then by lesson.
   *
   * @param idle how long an active lesson may go without being triggered
   */
  public List<Finding> audit(@Nullable Project project, Duration idle) {
    var all = lessons.all(project, EnumSet.complementOf(EnumSet.of(LessonState.RETIRED)));
    var findings = Likeness.findings(all);
    var newest = newestVersions(all);
    for (var report : lessons.report(all)) {
      unprovable(report, findings);
      stale(report, newest, findings);
      idle(report, idle, findings);
      harmful(report, findings);
      disputed(report, findings);
    }
    refuted(all, findings);
    findings.sort(
        Comparator.comparing(Finding::kind).thenComparing(finding -> finding.lessons().getFirst()));
    return findings;
  }

  private void refuted(List<Lesson> all, List<Finding> findings) {
    all.stream()
        .filter(lesson -> lesson.state() == LessonState.ACTIVE)
        .collect(Collectors.groupingBy(Lesson::project))
        .forEach(
            (of, active) ->
                refutations
                    .of(of, active)
                    .forEach((id, attempt) -> findings.add(refuted(id, attempt))));
  }

  private static Finding refuted(LessonId id, Headline success) {
    return new Finding(
        Kind.REFUTED,
        List.of(id),
        "attempt "
            + success.id()
            + " does what it warns of and succeeded, so it is quiet until that fails again");
  }

  private static void unprovable(LessonReport report, List<Finding> findings) {
    var latest = report.life().latest().values();
    if (latest.isEmpty() || report.life().proven() || report.life().lastRuling() != null) return;
    var proof = latest.stream().max(Comparator.comparing(Proof::at)).orElseThrow();
    findings.add(
        new Finding(
            Kind.UNPROVABLE,
            List.of(report.lesson().id()),
            proof.result().wire() + ": " + proof.detail()));
  }

  private static Map<String, String> newestVersions(List<Lesson> all) {
    var newest = new HashMap<String, String>();
    for (var lesson : all) {
      var library = lesson.trigger().library();
      if (!library.name().isEmpty() && !library.newest().isEmpty()) {
        newest.merge(
            library.name(), library.newest(), (a, b) -> Versions.ORDER.compare(a, b) >= 0 ? a : b);
      }
    }
    return newest;
  }

  private static void stale(
      LessonReport report, Map<String, String> newest, List<Finding> findings) {
    var library = report.lesson().trigger().library();
    var seen = newest.get(library.name());
    if (seen == null || library.newest().isEmpty()) return;
    if (Versions.ORDER.compare(library.newest(), seen) >= 0) return;
    findings.add(
        new Finding(
            Kind.STALE,
            List.of(report.lesson().id()),
            library.name() + " " + library.newest() + ", and " + seen + " is in use"));
  }

  private void idle(LessonReport report, Duration idle, List<Finding> findings) {
    var lesson = report.lesson();
    var seen = lesson.evidence().lastSeen();
    if (lesson.state() != LessonState.ACTIVE || !report.trials().isEmpty()) return;
    var since = clock.instant().minus(idle);
    if (seen != null && seen.isAfter(since)) return;
    var ruling = report.life().lastRuling();
    if (ruling != null && ruling.at().isAfter(since)) return;
    findings.add(
        new Finding(
            Kind.NEVER_TRIGGERED,
            List.of(lesson.id()),
            "no session was shown it"
                + (seen == null ? ", and it never failed here" : ", last failure " + seen)));
  }

  private static void harmful(LessonReport report, List<Finding> findings) {
    var effect = report.life().effect();
    if (!effect.hopeless()) return;
    findings.add(
        new Finding(
            Kind.HARMFUL,
            List.of(report.lesson().id()),
            String.format(
                Locale.ROOT,
                "repeated %d of %d times when shown, %d of %d when withheld",
                effect.shown().repeated(),
                effect.shown().sessions(),
                effect.withheld().repeated(),
                effect.withheld().sessions())));
  }

  private static void disputed(LessonReport report, List<Finding> findings) {
    long against = report.feedback().stream().filter(one -> one.result() != HELPED).count();
    if (against == 0) return;
    findings.add(
        new Finding(
            Kind.DISPUTED,
            List.of(report.lesson().id()),
            against + " of " + report.feedback().size() + " who followed it say so"));
  }
}
