package io.hardknocks.engine.pipeline;

import io.hardknocks.engine.ReadStep;
import io.hardknocks.engine.pipeline.Explanation.Answer;
import io.hardknocks.engine.pipeline.Explanation.Evidence;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Finding;
import io.hardknocks.model.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers the questions that a person asks about a session, each with its evidence. */
final class Explain {
  private final Story story;
  private final Facts facts;

  private Explain(Story story) {
    this.story = story;
    facts = new Facts();
  }

  static Explanation of(Story story) {
    var explain = new Explain(story);
    return new Explanation(
        story.session(),
        List.of(
            explain.prompt(),
            explain.response(),
            explain.transformed(),
            explain.validation(),
            explain.error(),
            explain.healing(),
            explain.reason(),
            Bills.cost(story),
            Bills.time(story)));
  }

  private Answer prompt() {
    var question = "What prompt was sent?";
    var sent = new ArrayList<Evidence>();
    for (var step : story.steps()) {
      if (step.detail() instanceof Detail.ModelCall call && !call.prompt().isBlank())
        sent.add(facts.of(step, Facts.model(call) + " was sent", call.prompt()));
    }
    if (sent.isEmpty()) {
      attempts(attempt -> !attempt.source().prompt().isBlank())
          .forEach(
              attempt ->
                  sent.add(
                      facts.of(
                          attempt, Facts.model(attempt) + " was sent", attempt.source().prompt())));
    }
    return sent.isEmpty()
        ? Answer.notRecorded(question, "no prompt of a model call or of an attempt")
        : Answer.of(question, Facts.count(sent.size(), "prompt"), sent);
  }

  private Answer response() {
    var question = "What came back?";
    var back = new ArrayList<Evidence>();
    for (var step : story.steps()) {
      if (step.detail() instanceof Detail.ModelCall call && !call.response().isBlank())
        back.add(facts.of(step, Facts.model(call) + " answered", call.response()));
      else if (step.detail() instanceof Detail.ModelCall call && step.ending().failed())
        back.add(facts.of(step, Facts.model(call) + " failed", step.ending().error()));
    }
    if (back.isEmpty()) {
      attempts(attempt -> !attempt.source().script().isBlank())
          .forEach(attempt -> back.add(facts.of(attempt, "the script", attempt.source().script())));
    }
    return back.isEmpty()
        ? Answer.notRecorded(question, "no response of a model call and no script")
        : Answer.of(question, Facts.count(back.size(), "answer"), back);
  }

  private Answer transformed() {
    var question = "How was it transformed?";
    var made = story.steps().stream().flatMap(this::transformation).toList();
    return made.isEmpty()
        ? Answer.notRecorded(
            question, "no template render, code generation, tool call or file write")
        : Answer.of(question, Facts.count(made.size(), "step"), made);
  }

  private Stream<Evidence> transformation(Step step) {
    return switch (step.detail()) {
      case Detail.TemplateRender render ->
          Stream.of(facts.of(step, "template " + render.template() + " rendered", render.output()));
      case Detail.CodeGeneration code ->
          Stream.of(facts.of(step, "code generated" + parsed(code), code.code()));
      case Detail.ToolCall call ->
          Stream.of(facts.of(step, "tool " + call.tool() + " called", call.result()));
      case Detail.FileWrite write -> Stream.of(facts.of(step, written(write), ""));
      case Detail.ModelCall _, Detail.Validation _, Detail.Custom _ -> Stream.empty();
    };
  }

  private static String parsed(Detail.CodeGeneration code) {
    if (code.parses() == null) return "";
    return code.parses() ? ", parses" : ", does not parse: " + findings(code.problems());
  }

  private static String written(Detail.FileWrite write) {
    var file = write.file();
    var verified =
        write.verified() == null ? "" : write.verified() ? ", verified" : ", not verified";
    return "wrote " + file.path() + ", " + file.sizeBytes() + " bytes" + verified;
  }

  private Answer validation() {
    var question = "Where did validation fail?";
    var all = steps(step -> step.detail() instanceof Detail.Validation).toList();
    var failed = new ArrayList<Evidence>();
    for (var step : all) {
      if (step.detail() instanceof Detail.Validation validation && found(step))
        failed.add(facts.of(step, "validation of " + validation.of() + Facts.where(step), ""));
    }
    attempts(attempt -> attempt.outcome() == Outcome.REJECTED)
        .forEach(attempt -> failed.add(facts.of(attempt, "rejected before or after its run", "")));
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

  private Answer error() {
    var question = "With what exact error?";
    var errors = new ArrayList<Evidence>();
    for (var step : story.steps()) {
      if (!step.ending().failed() && !found(step)) continue;
      var says = step.detail() instanceof Detail.Validation validation ? lines(validation) : "";
      var text = ReadStep.error(step);
      if (!text.isBlank()) errors.add(facts.of(step, Facts.firstLine(text) + says, text));
    }
    attempts(attempt -> attempt.failure() != null)
        .forEach(attempt -> errors.add(facts.of(attempt, headline(attempt), message(attempt))));
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

  private Answer healing() {
    var question = "What healing was tried?";
    var tried = new ArrayList<Evidence>();
    for (var step : story.steps()) {
      if (step.detail() instanceof Detail.Validation validation
          && (validation.recovery().tried() || !validation.fixesApplied().isEmpty()))
        tried.add(facts.of(step, healed(validation), ""));
    }
    attempts(attempt -> attempt.turn().number() > 1)
        .forEach(
            attempt ->
                tried.add(
                    facts.of(
                        attempt,
                        "attempt "
                            + attempt.turn().number()
                            + " by "
                            + attempt.turn().method()
                            + ": "
                            + attempt.outcome().wire(),
                        "")));
    return tried.isEmpty()
        ? Answer.notRecorded(question, "no recovery, no fix applied and no second attempt")
        : Answer.of(question, Facts.count(tried.size(), "try").replace("trys", "tries"), tried);
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

  private Answer reason() {
    var question = "Why did it fail?";
    var last = story.attempts().isEmpty() ? null : story.attempts().getLast();
    if (last == null && story.errors().isEmpty())
      return Answer.notRecorded(question, "no attempt and no error");
    var reasons = new ArrayList<Evidence>();
    attempts(attempt -> attempt.failure() != null)
        .forEach(attempt -> reasons.add(facts.of(attempt, verdict(attempt), "")));
    var errors = story.errors().stream().map(error -> error.headline()).toList();
    if (last != null && last.outcome() == Outcome.SUCCEEDED) {
      var summary =
          reasons.isEmpty()
              ? "it did not: attempt " + last.turn().number() + " succeeded"
              : "it did at first, "
                  + Facts.count(reasons.size(), "time")
                  + "; then "
                  + last.turn().method()
                  + " succeeded";
      return Answer.of(question, summary, reasons);
    }
    return Answer.of(
        question, errors.isEmpty() ? "it did not" : Facts.firstLine(errors.getLast()), reasons);
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

  private static String findings(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                (finding.line() > 0 ? "line " + finding.line() + ": " : "") + finding.message())
        .collect(Collectors.joining("; "));
  }

  private Stream<Attempt> attempts(Predicate<Attempt> wanted) {
    return story.attempts().stream().filter(wanted);
  }

  private Stream<Step> steps(Predicate<Step> wanted) {
    return story.steps().stream().filter(wanted);
  }
}
