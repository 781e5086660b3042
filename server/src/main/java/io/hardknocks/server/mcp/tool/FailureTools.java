package io.hardknocks.server.mcp.tool;

import io.hardknocks.analysis.failure.Observed;
import io.hardknocks.embedded.AttemptReport;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.report.PatternReport;
import io.hardknocks.engine.report.fix.KnownFix;
import io.hardknocks.engine.report.fix.SimilarFailure;
import io.hardknocks.engine.report.fix.SimilarSearch;
import io.hardknocks.engine.report.summary.Headlines;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Project;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.mcp.tool.Tool.Effect;
import io.hardknocks.storage.Scope;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is known of an error that happened. */
final class FailureTools {
  private static final int FIXES = 5;
  private static final int LOOKED_AT = 30;

  private final Supplier<Hardknocks> memory;
  private final InstantSource clock;

  FailureTools(Supplier<Hardknocks> memory, InstantSource clock) {
    this.memory = memory;
    this.clock = clock;
  }

  List<Tool> tools() {
    return List.of(explainFailure(), findFix());
  }

  private Tool explainFailure() {
    return new Tool(
        "explain_failure",
        "Explain a failure",
        Role.READ,
        Effect.READS,
        "What kind of error this is, whether changing the code can fix it or a plain retry may,"
            + " the failing line, how often it happened here, and what fixed it. Call it first when"
            + " a script failed, with the attempt's id or the error text. Do not call it for code"
            + " that has not run: use check_before_run.",
        failed(Schema.requiring()).json(),
        this::explain);
  }

  private Tool findFix() {
    return new Tool(
        "find_fix",
        "Find what fixed such a failure",
        Role.READ,
        Effect.READS,
        "The changes that repaired this failure or ones like it before, most similar first, with"
            + " the code before and after. Call it when you know what failed and are about to"
            + " change the code. Do not call it to understand an error: explain_failure does; nor"
            + " with code that has not run.",
        failed(Schema.requiring())
            .text("fingerprint", "of the failure, instead of attempt or error")
            .text("since", "only failures since then: 30d, 2026-11-02")
            .number("limit", "at most so many (default: 5)")
            .json(),
        this::find);
  }

  private static Schema failed(Schema schema) {
    return schema
        .text("attempt", "id of an attempt that failed, or as much of it as no other has")
        .text("error", "instead: the error text, whole, with its stack trace")
        .text("language", "of the error text: python, javascript …");
  }

  /**
   * A failure, and the attempt that it is of.
   *
   * @param sought what is looked for: the words of a text that is no error
   * @param of {@code null} for an error text
   */
  private record Failed(
      Failure failure, Failure sought, @Nullable AttemptReport of, Project project) {}

  private static Failed failed(Hardknocks lent, Asked asked) {
    var id = asked.optional("attempt");
    if (id != null) return failed(Visible.attempt(lent, id, asked.who()));
    var text = asked.required("error", "an error text, or attempt: the id of a failed attempt");
    var failure = lent.classify(Observed.text(asked.text("language"), text));
    return new Failed(failure, SimilarSearch.sought(text, failure), null, asked.oneProject());
  }

  private static Failed failed(AttemptReport report) {
    var failure = report.attempt().failure();
    if (failure == null)
      throw new IllegalArgumentException(
          "attempt: " + report.attempt().id() + " did not fail (expected: one that did)");
    return new Failed(failure, failure, report, report.attempt().stage().project());
  }

  Answer explain(Asked asked) {
    try (var lent = memory.get()) {
      var failed = failed(lent, asked);
      var failure = failed.failure();
      var pattern =
          failure.isUntold()
              ? null
              : lent.reports().patternOf(failed.project(), failure.fingerprint());
      return explained(failed, pattern);
    }
  }

  private static Answer explained(Failed failed, @Nullable PatternReport pattern) {
    var failure = failed.failure();
    var verdict = failure.verdict();
    var answer =
        new Answer(head(failure))
            .fact("category", failure.category().wire())
            .fact("severity", verdict.severity().wire())
            .fact("fixable", verdict.fixable())
            .fact("transient", verdict.isTransient())
            .fact("fingerprint", failure.fingerprint().value())
            .row(row -> row.say("error: ").quoted("error", failure.headline()))
            .orAsk("find_fix, or the resource hardknocks://pattern/" + failure.fingerprint());
    var line = failure.line();
    if (line != null)
      answer.row(row -> row.tell("line", line.number()).say(": ").quoted("code", line.text()));
    if (!verdict.suggestedFix().isEmpty())
      answer.row(row -> row.say("rule: ").quoted("suggestion", verdict.suggestedFix()));
    if (pattern != null) history(answer, pattern);
    fixedBy(answer, failed.of());
    return answer;
  }

  private static String head(Failure failure) {
    var verdict = failure.verdict();
    return failure.category().wire()
        + ": "
        + (verdict.fixable() ? "a change of the code can fix it" : "no change of the code fixes it")
        + (verdict.isTransient() ? "; a plain retry may succeed" : "; a plain retry fails again")
        + ".";
  }

  private static void history(Answer answer, PatternReport report) {
    var pattern = report.pattern();
    answer
        .fact("pattern", pattern.state().wire())
        .fact("seen", pattern.failures())
        .fact("fixed", pattern.fixed())
        .row(
            row ->
                row.say("here: failed ")
                    .say(pattern.failures() + " times, fixed " + pattern.fixed() + " times, ")
                    .say("pattern " + pattern.state().wire()));
    var fix = report.fix();
    if (fix != null) answer.row(row -> fix(row.say(lead(fix)), fix));
  }

  private static void fixedBy(Answer answer, @Nullable AttemptReport report) {
    if (report == null) return;
    answer.fact("attempt", report.attempt().id().value());
    var fix = report.fix();
    if (fix != null)
      answer
          .fact("fixed_by", fix.fixing().value())
          .row(row -> row.say("this attempt was fixed by ").say(String.valueOf(fix.fixing())));
  }

  Answer find(Asked asked) {
    int limit = asked.limit(FIXES);
    try (var lent = memory.get()) {
      var print = asked.optional("fingerprint");
      if (print != null) return of(lent.reports().pattern(asked.oneProject(), print));
      var failed = failed(lent, asked);
      var scope = asked.scope(clock);
      var within =
          scope.project() == null ? scope : Scope.of(failed.project()).since(scope.since());
      var known =
          lent.reports().similar(failed.sought(), within, Math.max(limit, LOOKED_AT)).stream()
              .filter(similar -> similar.fix() != null)
              .toList();
      return fixes(known, limit);
    }
  }

  private static Answer of(PatternReport report) {
    var fix = report.fix();
    if (fix == null) return new Answer("No fix of this pattern is known.").fact("fixes", 0);
    return new Answer("The last fix.")
        .fact("fixes", 1)
        .row(row -> fix(row.say("- " + lead(fix)), fix));
  }

  private static Answer fixes(List<SimilarFailure> known, int limit) {
    if (known.isEmpty())
      return new Answer("Nothing like it was fixed before. Record what you find: record_attempt.")
          .fact("fixes", 0);
    return new Answer(known.size() + " known, most similar first.")
        .fact("fixes", known.size())
        .rows(known.subList(0, Math.min(limit, known.size())), FailureTools::similar)
        .rest(
            shown ->
                shown < known.size()
                    ? "call with limit " + known.size() + " and a greater max_tokens"
                    : null);
  }

  private static void similar(Row row, SimilarFailure similar) {
    var pattern = similar.pattern();
    var blame = pattern.sample().failure();
    row.say("- ").quoted("error", blame == null ? "" : Headlines.of(blame));
    row.say(String.format(Locale.ROOT, "  (%.0f%% alike, failed ", similar.similarity() * 100));
    row.say(pattern.failures() + " times, fixed " + pattern.fixed() + " times)\n  ");
    row.put("similarity", Math.round(similar.similarity() * 1000) / 1000.0);
    row.put("seen", pattern.failures()).put("fixed", pattern.fixed());
    row.put("fingerprint", pattern.fingerprint().value());
    var fix = Objects.requireNonNull(similar.fix());
    fix(row.say(fix.isWeak() ? lead(fix) : "FIX: "), fix);
  }

  /** What follows, and how much it can be trusted. */
  static String lead(KnownFix known) {
    return known.lead() + (known.isWeak() ? " (weak evidence): " : " last: ");
  }

  static void fix(Row row, KnownFix known) {
    var edit = known.edits().getFirst();
    row.quoted("fix", known.sentence()).put("evidence", known.isWeak() ? "weak" : "strong");
    if (!edit.from().isEmpty() || !edit.to().isEmpty())
      row.say("\n  from: ").block("from", edit.from()).say("\n  to: ").block("to", edit.to());
    row.say("\n  [").tell("failed", known.fix().failed().value());
    row.say(", ").tell("fixed_by", known.fix().fixing().value()).say("]");
  }
}
