package io.hardknocks.engine.gate;

import static java.util.Objects.requireNonNull;

import io.hardknocks.engine.report.summary.Headlines;
import io.hardknocks.model.Headline.Blame;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What will fail in a script, what to write instead, and what that rests on.
 *
 * @param proven whether running its scripts again showed it
 */
public record Hint(Warning warning, boolean proven, History history) {
  /** The method behind an operator, and the name of a shape of code. */
  private static final Pattern WRITTEN_OTHERWISE =
      Pattern.compile("^<|\\.__(?!version|file|name|doc|class)\\w+__$");

  public Hint {
    requireNonNull(warning, "warning");
    requireNonNull(history, "history");
  }

  /**
   * The failures that a lesson is about, as the store has them.
   *
   * @param newest {@code null} when the store has none
   * @param lastSeen {@code null} when neither the store nor the lesson's evidence has one
   */
  public record History(
      long failures, long fixed, @Nullable Blame newest, @Nullable Instant lastSeen) {}

  public Lesson lesson() {
    return warning.lesson();
  }

  /** Whether the script says all that the warning rests on. */
  public boolean isCertain() {
    return warning.isCertain();
  }

  /** Of the script, from 1. */
  public int line() {
    return warning.line();
  }

  /** What to do, one sentence. */
  public String fix() {
    return lesson().advice().sentence();
  }

  /** What failed before, with how often: one line. */
  public String what() {
    var assumed = warning.isCertain() ? "" : ", if " + warning.assumed();
    if (history.newest() == null) return (name().isEmpty() ? before() : name()) + assumed;
    var symbol = name() + assumed;
    return symbol
        + (symbol.isEmpty() ? "" : " → ")
        + OthersWords.leftOut(Headlines.of(history.newest()), warning)
        + "  ("
        + history.failures()
        + (history.failures() == 1 ? " failure, " : " failures, ")
        + Math.round(100.0 * history.fixed() / history.failures())
        + "% fixed)";
  }

  /** The name that the script uses; empty when it is none that a person writes. */
  private String name() {
    var symbol = warning.symbol().isEmpty() ? warning.from() : warning.symbol();
    return WRITTEN_OTHERWISE.matcher(symbol).find() ? "" : symbol;
  }

  /** The code that failed, as far as the lesson quotes it. */
  private String before() {
    var quoted = Headlines.firstLine(lesson().advice().before());
    return quoted.isEmpty() ? "code of this kind" : "code like " + quoted;
  }

  /** When it failed last; {@code null} when it never did here. */
  public @Nullable LocalDate seen() {
    var last = history.lastSeen();
    return last == null ? null : last.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** What that is in words: {@code seen 2026-11-02}. */
  public String seenWhen() {
    var last = seen();
    return last == null ? "not seen here" : "seen " + last;
  }
}
