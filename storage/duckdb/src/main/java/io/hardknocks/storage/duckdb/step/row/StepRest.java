package io.hardknocks.storage.duckdb.step.row;

import io.hardknocks.model.step.Delivery;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Finding;
import io.hardknocks.model.step.Place;
import io.hardknocks.model.step.Resources;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.TokenUsage;
import io.hardknocks.storage.duckdb.attempt.row.Rest;
import io.hardknocks.storage.duckdb.packed.Packed;
import io.hardknocks.storage.duckdb.sql.Micros;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step as one text, without the cost of a model call, which may change. {@link StepRestReader}
 * takes it apart.
 */
record StepRest(Packed out) {
  static String of(Step step) {
    var rest = new StepRest(new Packed());
    rest.out.add(step.id().value());
    rest.place(step.place());
    rest.out.add(step.name()).add(Micros.of(step.timing().startedAt()));
    rest.time(step.timing().duration());
    rest.ending(step.ending());
    rest.resources(step.resources());
    rest.texts(step.attributes());
    rest.detail(step.detail());
    return rest.out.toString();
  }

  private void place(Place place) {
    out.add(place.stage().project().name())
        .add(place.stage().session())
        .add(place.stage().name())
        .add(place.attempt() == null ? "" : place.attempt().value())
        .add(place.parent() == null ? "" : place.parent().value());
  }

  private void time(@Nullable Duration duration) {
    out.addOrNothing(duration == null ? null : Micros.of(duration));
  }

  private void ending(Ending ending) {
    var category = ending.category();
    out.add(ending.status().name())
        .add(ending.error())
        .add(category == null ? "" : category.name());
  }

  private void resources(Resources resources) {
    Rest.usage(out, resources.usage());
    out.addOrNothing(resources.memoryStartBytes())
        .addOrNothing(resources.memoryEndBytes())
        .addOrNothing(resources.temporaryFiles());
  }

  private void texts(Map<String, String> texts) {
    out.add(texts.size());
    texts.forEach((name, text) -> out.add(name).add(text));
  }

  private void detail(Detail detail) {
    out.add(Detail.Kind.of(detail).name());
    switch (detail) {
      case Detail.ModelCall call -> call(call);
      case Detail.TemplateRender render -> {
        out.add(render.template());
        texts(render.variables());
        out.add(render.output());
      }
      case Detail.CodeGeneration made -> {
        out.add(made.specification()).add(made.code());
        answer(made.parses());
        findings(made.problems());
      }
      case Detail.Validation validation -> validation(validation);
      case Detail.FileWrite write -> {
        out.add(write.file().path()).add(write.file().sizeBytes()).add(write.file().sha256());
        out.add(write.permissions());
        answer(write.verified());
      }
      case Detail.ToolCall call -> out.add(call.tool()).add(call.arguments()).add(call.result());
      case Detail.Custom custom -> out.add(custom.word());
    }
  }

  private void call(Detail.ModelCall call) {
    out.add(call.provider()).add(call.model()).add(call.prompt()).add(call.response());
    texts(call.parameters());
    tokens(call.tokens());
    delivery(call.delivery());
  }

  private void tokens(TokenUsage tokens) {
    out.addOrNothing(tokens.input())
        .addOrNothing(tokens.output())
        .addOrNothing(tokens.cacheRead())
        .addOrNothing(tokens.cacheWrite())
        .addOrNothing(tokens.reasoning())
        .addOrNothing(tokens.total())
        .add(tokens.counting().name());
  }

  private void delivery(Delivery delivery) {
    time(delivery.firstToken());
    out.add(delivery.retries()).add(delivery.refusal().name());
    time(delivery.retryAfter());
  }

  private void validation(Detail.Validation validation) {
    out.add(validation.of());
    findings(validation.errors());
    out.add(validation.fixesApplied().size());
    validation.fixesApplied().forEach(out::add);
    out.add(validation.recovery().name());
  }

  private void findings(List<Finding> findings) {
    out.add(findings.size());
    for (var finding : findings) {
      out.add(finding.message()).add(finding.line()).add(finding.context());
    }
  }

  private void answer(@Nullable Boolean yes) {
    out.addOrNothing(yes == null ? null : yes ? 1L : 0L);
  }
}
