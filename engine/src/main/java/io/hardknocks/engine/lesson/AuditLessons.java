package io.hardknocks.engine.lesson;

import static io.hardknocks.model.lesson.Feedback.Result.HELPED;

import io.hardknocks.analysis.lesson.Versions;
import io.hardknocks.model.Names;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Sign;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks for lessons that a team should look at. */
public final class AuditLessons {
  private static final double NEAR = 0.8;

  private final LearnLessons lessons;
  private final InstantSource clock;

  public AuditLessons(LearnLessons lessons, InstantSource clock) {
    this.lessons = lessons;
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
    var findings = new ArrayList<Finding>();
    compare(all, findings);
    var newest = newestVersions(all);
    for (var report : lessons.report(all)) {
      unprovable(report, findings);
      stale(report, newest, findings);
      idle(report, idle, findings);
      harmful(report, findings);
      disputed(report, findings);
    }
    findings.sort(
        Comparator.comparing(Finding::kind).thenComparing(finding -> finding.lessons().getFirst()));
    return findings;
  }

  private static void compare(List<Lesson> all, List<Finding> findings) {
    var alike = new LinkedHashMap<List<Object>, List<Lesson>>();
    for (var lesson : all) {
      for (var key : keys(lesson)) {
        alike.computeIfAbsent(key, absent -> new ArrayList<>()).add(lesson);
      }
    }
    var compared = new TreeSet<String>();
    for (var group : alike.values()) {
      group.sort(Comparator.comparing(Lesson::id));
      for (int i = 0; i < group.size(); i++) {
        for (int k = i + 1; k < group.size(); k++) {
          if (compared.add(group.get(i).id() + " " + group.get(k).id()))
            compare(group.get(i), group.get(k), findings);
        }
      }
    }
  }

  /** Only lessons that share one of these are compared. */
  private static List<List<Object>> keys(Lesson lesson) {
    var project = lesson.project();
    var language = lesson.trigger().language();
    var sign = lesson.trigger().sign();
    var keys = new ArrayList<List<Object>>();
    keys.add(List.of(project, language, "says", words(lesson.advice().sentence())));
    if (!sign.kind().equals(Sign.Kind.NONE)) {
      keys.add(List.of(project, language, "symbol", sign.symbol()));
    }
    return keys;
  }

  private static void compare(Lesson one, Lesson other, List<Finding> findings) {
    var ids = List.of(one.id(), other.id());
    var sentence = one.advice().sentence();
    var second = other.advice().sentence();
    if (words(sentence).equals(words(second)) && !opposite(one, other)) {
      findings.add(new Finding(Kind.DUPLICATE, ids, sentence));
    } else if (opposite(one, other) || sameSign(one, other)) {
      findings.add(new Finding(Kind.CONTRADICTING, ids, sentence + " / " + second));
    } else if (likeness(words(sentence), words(second)) >= NEAR) {
      findings.add(new Finding(Kind.NEAR_DUPLICATE, ids, sentence + " / " + second));
    }
  }

  private static boolean sameSign(Lesson one, Lesson other) {
    return one.trigger().sign().equals(other.trigger().sign())
        && !one.advice().edit().to().equals(other.advice().edit().to());
  }

  private static boolean opposite(Lesson one, Lesson other) {
    var edit = one.advice().edit();
    var back = other.advice().edit();
    return !edit.from().isEmpty() && edit.from().equals(back.to()) && edit.to().equals(back.from());
  }

  private static Set<String> words(String sentence) {
    return new TreeSet<>(List.of(sentence.toLowerCase(Locale.ROOT).split("[^\\w.]+", -1)));
  }

  private static double likeness(Set<String> one, Set<String> other) {
    var all = new TreeSet<>(one);
    all.addAll(other);
    long common = one.stream().filter(other::contains).count();
    return (double) common / all.size();
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
