package io.hardknocks.engine.pipeline.story;

import io.hardknocks.engine.pipeline.story.Explanation.Answer;
import io.hardknocks.engine.pipeline.story.Explanation.Evidence;
import io.hardknocks.engine.record.ReadStep;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Turn;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Finding;
import io.hardknocks.model.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What went wrong in a session, and what was done about it. */
record Trouble(Story story) {
  Answer validation() {
    var question = "Where did validation fail?";
    var all =
        story.steps().stream().filter(step -> step.detail() instanceof Detail.Validation).toList();
    var failed = new ArrayList<Evidence>();
    for (var step : all) {
      if (step.detail() instanceof Detail.Validation validation && found(step))
        failed.add(Facts.of(step, "validation of " + validation.of() + Facts.where(step), ""));
    }
    attempts(attempt -> attempt.outcome() == Outcome.REJECTED)
        .forEach(attempt -> failed.add(Facts.of(attempt, "rejected before or after its run", "")));
    if (!failed.isEmpty())
      return Answer.of(question, Facts.count(failed.size(), "failed validation"), failed);
    return all.isEmpty()
        ? Answer.notRecorded(question, "no validation")
        : Answer.of(question, "nowhere: all " + all.size() + " passed", List.of());
  }

  /** Whether a validation did not pass, or would not have without being healed. */
  private static boolean found(Step step) {
    return step.detail() instanceof Detail.Validation validation
        && (step.ending().failed() || !validation.errors().isEmpty());
  }

  Answer error() {
    var question = "With what exact error?";
    var errors = new ArrayList<Evidence>();
    for (var step : story.steps()) {
      if (!step.ending().failed() && !found(step)) continue;
      var says = step.detail() instanceof Detail.Validation validation ? lines(validation) : "";
      var text = ReadStep.error(step);
      if (!text.isBlank()) errors.add(Facts.of(step, Facts.firstLine(text) + says, text));
    }
    attempts(attempt -> attempt.failure() != null)
        .forEach(attempt -> errors.add(Facts.of(attempt, headline(attempt), message(attempt))));
    if (!errors.isEmpty()) return Answer.of(question, Facts.count(errors.size(), "error"), errors);
    return story.attempts().isEmpty()
        ? Answer.notRecorded(question, "no error, and no attempt that could have one")
        : Answer.of(question, "none: nothing failed", List.of());
  }

  private static String lines(Detail.Validation validation) {
    return validation.errors().stream()
        .filter(finding -> finding.line() > 0)
        .findFirst()
        .map(finding -> " (line " + finding.line() + context(finding) + ")")
        .orElse("");
  }

  private static String context(Finding finding) {
    return finding.context().isBlank() ? "" : ": " + Facts.firstLine(finding.context());
  }

  private static String headline(Attempt attempt) {
    var failure = attempt.failure();
    if (failure == null) return "";
    var line = failure.line();
    return failure.headline() + (line == null ? "" : " (line " + line.number() + ")");
  }

  private static String message(Attempt attempt) {
    var output = attempt.output();
    return output.error().isBlank() ? output.stderr() : output.error();
  }

  Answer healing() {
    var question = "What healing was tried?";
    var tried = new ArrayList<Evidence>();
    for (var step : story.steps()) {
      if (step.detail() instanceof Detail.Validation validation
          && (validation.recovery().tried() || !validation.fixesApplied().isEmpty()))
        tried.add(Facts.of(step, healed(validation), ""));
    }
    attempts(attempt -> attempt.turn().number() > 1)
        .forEach(attempt -> tried.add(Facts.of(attempt, again(attempt), "")));
    return tried.isEmpty()
        ? Answer.notRecorded(question, "no recovery, no fix applied and no second attempt")
        : Answer.of(question, Facts.count(tried.size(), "try").replace("trys", "tries"), tried);
  }

  private static String again(Attempt attempt) {
    var turn = attempt.turn();
    return "attempt " + turn.number() + " by " + turn.method() + ": " + attempt.outcome().wire();
  }

  private static String healed(Detail.Validation validation) {
    var fixes =
        validation.fixesApplied().isEmpty()
            ? "no fix named"
            : String.join("; ", validation.fixesApplied());
    var came =
        switch (validation.recovery()) {
          case WORKED -> "it worked";
          case FAILED -> "it did not work";
          case TRIED -> "what came of it was not recorded";
          case NOT_TRIED -> "fixed, not retried";
        };
    return fixes + ": " + came;
  }

  Answer reason() {
    var question = "Why did it fail?";
    var last = story.attempts().isEmpty() ? null : story.attempts().getLast();
    if (last == null && story.errors().isEmpty())
      return Answer.notRecorded(question, "no attempt and no error");
    var reasons = new ArrayList<Evidence>();
    attempts(attempt -> attempt.failure() != null)
        .forEach(attempt -> reasons.add(Facts.of(attempt, verdict(attempt), "")));
    var summary =
        last != null && last.outcome() == Outcome.SUCCEEDED
            ? inTheEnd(last.turn(), reasons.size())
            : lastError();
    return Answer.of(question, summary, reasons);
  }

  private static String inTheEnd(Turn successful, int failures) {
    return failures == 0
        ? "it did not: attempt " + successful.number() + " succeeded"
        : "it did at first, "
            + Facts.count(failures, "time")
            + "; then "
            + successful.method()
            + " succeeded";
  }

  private String lastError() {
    var errors = story.errors();
    return errors.isEmpty() ? "it did not" : Facts.firstLine(errors.getLast().headline());
  }

  private String verdict(Attempt attempt) {
    var failure = attempt.failure();
    if (failure == null) return "";
    var verdict = failure.verdict();
    var fixing =
        story.fixes().stream()
            .filter(fix -> fix.failed().equals(attempt.id()))
            .map(fix -> ", fixed by " + fix.fixing())
            .collect(Collectors.joining());
    var advice = verdict.suggestedFix().isEmpty() ? "" : ": " + verdict.suggestedFix();
    return failure.category().wire()
        + (verdict.isTransient() ? ", transient" : "")
        + (verdict.fixable() ? ", fixable in the code" : "")
        + fixing
        + advice;
  }

  private Stream<Attempt> attempts(Predicate<Attempt> wanted) {
    return story.attempts().stream().filter(wanted);
  }
}
