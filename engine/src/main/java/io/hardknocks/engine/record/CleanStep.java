package io.hardknocks.engine.record;

import io.hardknocks.analysis.redact.Redactor;
import io.hardknocks.model.OutputFile;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Finding;
import io.hardknocks.model.step.Step;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Bounds every text of a step and takes the secrets out. Cleaning twice changes nothing. */
record CleanStep(Redactor redactor) {
  private static final int LONGEST_NAME = 500;

  Step clean(Step step) {
    var name = redactor.redact(step.name());
    return new Step(
        step.id(),
        step.place(),
        name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME),
        step.timing(),
        ending(step.ending()),
        step.resources(),
        detail(step.detail()),
        texts(step.attributes()));
  }

  private String text(String text) {
    return redactor.redact(Bounds.cut(text, Bounds.TEXT));
  }

  private Ending ending(Ending ending) {
    return ending.error().isEmpty()
        ? ending
        : new Ending(ending.status(), text(ending.error()), ending.category());
  }

  private SortedMap<String, String> texts(SortedMap<String, String> texts) {
    boolean clean = true;
    for (var entry : texts.entrySet())
      clean &= isClean(entry.getKey()) && isClean(entry.getValue());
    return clean ? texts : cleaned(texts);
  }

  private boolean isClean(String text) {
    return redactor.redact(text).equals(text);
  }

  private SortedMap<String, String> cleaned(SortedMap<String, String> texts) {
    var clean = new TreeMap<String, String>();
    texts.forEach((name, text) -> clean.put(redactor.redact(name), redactor.redact(text)));
    return clean;
  }

  private Detail detail(Detail detail) {
    return switch (detail) {
      case Detail.ModelCall call -> call(call);
      case Detail.TemplateRender render ->
          new Detail.TemplateRender(
              text(render.template()), texts(render.variables()), text(render.output()));
      case Detail.CodeGeneration made ->
          new Detail.CodeGeneration(
              text(made.specification()),
              redactor.redact(Bounds.cut(made.code(), Bounds.SCRIPT)),
              made.parses(),
              findings(made.problems()));
      case Detail.Validation validation ->
          new Detail.Validation(
              text(validation.of()),
              findings(validation.errors()),
              validation.fixesApplied().stream().map(this::text).toList(),
              validation.recovery());
      case Detail.FileWrite write -> write(write);
      case Detail.ToolCall call ->
          new Detail.ToolCall(text(call.tool()), text(call.arguments()), text(call.result()));
      case Detail.Custom custom -> custom;
    };
  }

  private Detail call(Detail.ModelCall call) {
    return new Detail.ModelCall(
        call.provider(),
        call.model(),
        text(call.prompt()),
        text(call.response()),
        texts(call.parameters()),
        call.tokens(),
        call.delivery(),
        call.cost());
  }

  private Detail write(Detail.FileWrite write) {
    var file = write.file();
    return new Detail.FileWrite(
        new OutputFile(text(file.path()), file.sizeBytes(), file.sha256()),
        write.permissions(),
        write.verified());
  }

  private List<Finding> findings(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                new Finding(text(finding.message()), finding.line(), text(finding.context())))
        .toList();
  }
}
