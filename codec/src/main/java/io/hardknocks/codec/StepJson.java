package io.hardknocks.codec;

import io.hardknocks.model.Usage;
import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Delivery;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Finding;
import io.hardknocks.model.step.Resources;
import io.hardknocks.model.step.Step;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A step in the field names of {@code hardknocks log}, which takes back what is written here. */
public final class StepJson {
  private static final Inner TOKENS =
      new Inner(
          "usage.",
          Set.of(
              "input_tokens",
              "output_tokens",
              "cache_read_tokens",
              "cache_write_tokens",
              "reasoning_tokens",
              "total_tokens",
              "counting"));
  private static final Inner RESOURCES =
      new Inner(
          "resources.",
          Set.of(
              "source",
              "cpu_ms",
              "peak_memory_bytes",
              "read_bytes",
              "written_bytes",
              "memory_start_bytes",
              "memory_end_bytes",
              "temporary_files"));

  private StepJson() {}

  public static void write(JsonObject out, Step step) {
    var place = step.place();
    out.put("id", step.id().value())
        .put("attempt_id", place.attempt() == null ? null : place.attempt().value())
        .put("parent_id", place.parent() == null ? null : place.parent().value())
        .put("stage", place.stage().name())
        .put("type", type(step.detail()))
        .put("name", step.name())
        .put("started_at", step.timing().startedAt())
        .put("duration_ms", step.timing().duration());
    ending(out, step.ending());
    resources(out, step.resources(), RESOURCES.of(step.attributes()));
    detail(out, step);
    boolean call = step.detail() instanceof Detail.ModelCall;
    step.attributes()
        .forEach(
            (name, json) -> {
              boolean inside = (call && TOKENS.has(name)) || RESOURCES.has(name);
              if (!inside) out.putRaw(name, json);
            });
  }

  private static String type(Detail detail) {
    return detail instanceof Detail.Custom custom ? custom.word() : Detail.Kind.of(detail).wire();
  }

  private static void ending(JsonObject out, Ending ending) {
    var category = ending.category();
    out.put("status", ending.status().wire());
    if (!ending.failed() && ending.error().isEmpty()) return;
    out.put("error", ending.error()).put("category", category == null ? null : category.wire());
  }

  private static void resources(
      JsonObject out, Resources resources, SortedMap<String, String> more) {
    if (resources.equals(Resources.UNKNOWN) && more.isEmpty()) return;
    out.object(
        "resources",
        object -> {
          var usage = resources.usage();
          if (usage.source() == Usage.Source.NONE) object.put("source", usage.source().wire());
          AttemptJson.usage(object, usage, Map.of());
          object
              .putNumber("memory_start_bytes", resources.memoryStartBytes())
              .putNumber("memory_end_bytes", resources.memoryEndBytes())
              .putNumber("temporary_files", resources.temporaryFiles());
          more.forEach(object::putRaw);
        });
  }

  private static void detail(JsonObject out, Step step) {
    switch (step.detail()) {
      case Detail.ModelCall call -> call(out, call, TOKENS.of(step.attributes()));
      case Detail.TemplateRender render ->
          out.put("template", render.template())
              .object("variables", object -> render.variables().forEach(object::putRaw))
              .put("output", render.output());
      case Detail.CodeGeneration made -> {
        out.put("specification", made.specification()).put("code", made.code());
        answer(out, "parses", made.parses());
        out.objects("problems", made.problems(), StepJson::finding);
      }
      case Detail.Validation validation ->
          out.put("of", validation.of())
              .objects("errors", validation.errors(), StepJson::finding)
              .strings("fixes_applied", validation.fixesApplied())
              .put("recovery", validation.recovery().wire());
      case Detail.FileWrite write -> {
        AttemptJson.file(out, write.file());
        out.put("permissions", write.permissions());
        answer(out, "verified", write.verified());
      }
      case Detail.ToolCall call ->
          out.put("tool", call.tool())
              .put("arguments", call.arguments())
              .put("result", call.result());
      case Detail.Custom _ -> {}
    }
  }

  private static void call(
      JsonObject out, Detail.ModelCall call, SortedMap<String, String> moreUsage) {
    out.put("provider", call.provider())
        .put("model", call.model())
        .put("prompt", call.prompt())
        .put("response", call.response())
        .object("parameters", object -> call.parameters().forEach(object::putRaw))
        .object(
            "usage",
            object -> {
              TokenFields.write(object, call.tokens());
              moreUsage.forEach(object::putRaw);
            });
    delivery(out, call.delivery());
    cost(out, call.cost());
  }

  private static void delivery(JsonObject out, Delivery delivery) {
    if (delivery.equals(Delivery.PLAIN)) return;
    out.put("first_token_ms", delivery.firstToken())
        .put("retries", delivery.retries())
        .put("refusal", delivery.refusal().wire())
        .put("retry_after_ms", delivery.retryAfter());
  }

  /** The amount, {@code null} where it is not known; the row that it is from, or why not. */
  public static void cost(JsonObject out, Cost cost) {
    switch (cost) {
      case Cost.Priced priced -> out.put("cost_usd", priced.amount()).put("price", priced.price());
      case Cost.Unpriced unpriced ->
          out.put("cost_usd", (String) null).put("price", "unpriced: " + unpriced.reason());
    }
  }

  private static void answer(JsonObject out, String name, @Nullable Boolean yes) {
    if (yes == null) out.put(name, (String) null);
    else out.put(name, yes.booleanValue());
  }

  private static void finding(JsonObject out, Finding finding) {
    out.put("message", finding.message())
        .putNumber("line", finding.line() == 0 ? null : finding.line())
        .put("context", finding.context());
  }
}
