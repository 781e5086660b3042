package io.hardknocks.engine.pipeline.story;

import io.hardknocks.engine.pipeline.story.Explanation.Answer;
import io.hardknocks.engine.pipeline.story.Explanation.Evidence;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Finding;
import io.hardknocks.model.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a session made: what was asked for, what came back, and what became of that. */
record Production(Story story) {
  Answer prompt() {
    var question = "What prompt was sent?";
    var sent = new ArrayList<Evidence>();
    for (var step : story.steps()) {
      if (step.detail() instanceof Detail.ModelCall call && !call.prompt().isBlank())
        sent.add(Facts.of(step, Facts.model(call) + " was sent", call.prompt()));
    }
    if (sent.isEmpty()) {
      attempts(attempt -> !attempt.source().prompt().isBlank())
          .forEach(
              attempt ->
                  sent.add(
                      Facts.of(
                          attempt, Facts.model(attempt) + " was sent", attempt.source().prompt())));
    }
    return sent.isEmpty()
        ? Answer.notRecorded(question, "no prompt of a model call or of an attempt")
        : Answer.of(question, Facts.count(sent.size(), "prompt"), sent);
  }

  Answer response() {
    var question = "What came back?";
    var back = new ArrayList<Evidence>();
    for (var step : story.steps()) {
      if (step.detail() instanceof Detail.ModelCall call && !call.response().isBlank())
        back.add(Facts.of(step, Facts.model(call) + " answered", call.response()));
      else if (step.detail() instanceof Detail.ModelCall call && step.ending().failed())
        back.add(Facts.of(step, Facts.model(call) + " failed", step.ending().error()));
    }
    if (back.isEmpty()) {
      attempts(attempt -> !attempt.source().script().isBlank())
          .forEach(attempt -> back.add(Facts.of(attempt, "the script", attempt.source().script())));
    }
    return back.isEmpty()
        ? Answer.notRecorded(question, "no response of a model call and no script")
        : Answer.of(question, Facts.count(back.size(), "answer"), back);
  }

  Answer transformed() {
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
          Stream.of(Facts.of(step, "template " + render.template() + " rendered", render.output()));
      case Detail.CodeGeneration code ->
          Stream.of(Facts.of(step, "code generated" + parsed(code), code.code()));
      case Detail.ToolCall call ->
          Stream.of(Facts.of(step, "tool " + call.tool() + " called", call.result()));
      case Detail.FileWrite write -> Stream.of(Facts.of(step, written(write), ""));
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
}
