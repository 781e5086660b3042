package io.hardknocks.engine.hint;

import io.hardknocks.analysis.lesson.Assignment;
import io.hardknocks.engine.report.Headlines;
import io.hardknocks.model.Pattern;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.lesson.Exposure;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Warning;
import io.hardknocks.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts what a check of code finds into words. */
public final class Hints {
  private final Storage storage;
  private final CodeCheck check;
  private final Assignment assignment;
  private final InstantSource clock;

  public Hints(Storage storage, CodeCheck check, Assignment assignment, InstantSource clock) {
    this.storage = storage;
    this.check = check;
    this.assignment = assignment;
    this.clock = clock;
  }

  /**
   * What is told of proposed code.
   *
   * @param hints by line; empty when nothing that failed before is in it
   * @param exposures none when the session is not known
   */
  public record Given(List<Hint> hints, List<Exposure> exposures) {
    public Given {
      hints = List.copyOf(hints);
      exposures = List.copyOf(exposures);
    }
  }

  /** For proposed code, whoever asks. */
  public List<Hint> of(Project project, String language, String code) {
    return check.check(project, language, code).stream().map(this::hint).toList();
  }

  /** For code that a session proposes: what is withheld from it is not told. */
  public Given of(StageKey stage, String language, String code) {
    var now = clock.instant();
    var hints = new ArrayList<Hint>();
    Map<LessonId, Exposure> exposures = new LinkedHashMap<>();
    for (var warning : check.check(stage.project(), language, code)) {
      var lesson = warning.lesson().id();
      boolean shown = assignment.shows(lesson, stage.project(), stage.session());
      exposures.putIfAbsent(lesson, new Exposure(lesson, stage, Exposure.Channel.GATE, shown, now));
      if (shown) hints.add(hint(warning));
    }
    return new Given(hints, List.copyOf(exposures.values()));
  }

  private Hint hint(Warning warning) {
    var lesson = warning.lesson();
    var patterns =
        lesson.trigger().fingerprints().stream()
            .map(print -> storage.patterns().find(lesson.project(), print))
            .filter(Objects::nonNull)
            .toList();
    return new Hint(
        lesson.id(),
        warning.line(),
        what(warning, patterns),
        lesson.advice().sentence(),
        proven(lesson),
        seen(lesson, patterns));
  }

  private static String what(Warning warning, List<Pattern> patterns) {
    var newest = patterns.stream().max(Comparator.comparing(Pattern::lastSeen)).orElse(null);
    var blame = newest == null ? null : newest.sample().failure();
    var symbol = warning.symbol().isEmpty() ? warning.from() : warning.symbol();
    if (blame == null) return symbol;
    long failures = patterns.stream().mapToLong(Pattern::failures).sum();
    long fixed = patterns.stream().mapToLong(Pattern::fixed).sum();
    return symbol
        + (symbol.isEmpty() ? "" : " → ")
        + Headlines.of(blame)
        + "  ("
        + failures
        + " failures, "
        + Math.round(100.0 * fixed / failures)
        + "% fixed)";
  }

  private boolean proven(Lesson lesson) {
    var proofs = storage.lessons().proofs(List.of(lesson.id()));
    return !proofs.isEmpty() && proofs.getLast().result() == Proof.Result.HOLDS;
  }

  private static LocalDate seen(Lesson lesson, List<Pattern> patterns) {
    var last = lesson.evidence().lastSeen();
    for (var pattern : patterns)
      if (last == null || pattern.lastSeen().isAfter(last)) last = pattern.lastSeen();
    return (last == null ? Instant.EPOCH : last).atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
