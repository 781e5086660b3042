package io.hardknocks.engine.hint;

import io.hardknocks.engine.report.Headlines;
import io.hardknocks.model.Pattern;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Warning;
import io.hardknocks.storage.Storage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Puts what a check of code finds into words. */
public final class Hints {
  private final Storage storage;
  private final CodeCheck check;

  public Hints(Storage storage, CodeCheck check) {
    this.storage = storage;
    this.check = check;
  }

  /** For proposed code, by line; empty when nothing that failed before is in it. */
  public List<Hint> of(Project project, String language, String code) {
    return check.check(project, language, code).stream().map(this::hint).toList();
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
