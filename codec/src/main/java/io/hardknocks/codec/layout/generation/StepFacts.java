package io.hardknocks.codec.layout.generation;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.model.step.Counting;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Finding;
import io.hardknocks.model.step.Recovery;
import io.hardknocks.model.step.Step;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an event says of what a step did. */
final class StepFacts {
  private StepFacts() {}

  /** Writes itself under a name. */
  interface Value {
    void write(JsonObject out, String name);
  }

  /**
   * By name.
   *
   * @param beside whether the texts of a model call are in a file of their own
   */
  static Map<String, Value> of(Step step, boolean beside) {
    var facts = new LinkedHashMap<String, Value>();
    switch (step.detail()) {
      case Detail.ModelCall call -> call(facts, call, beside);
      case Detail.TemplateRender render -> {
        put(facts, "template", render.template());
        put(facts, "output", render.output());
        if (!render.variables().isEmpty())
          facts.put(
              "variables",
              (out, name) -> out.object(name, in -> render.variables().forEach(in::putRaw)));
      }
      case Detail.Validation check -> check(facts, check, step.ending());
      case Detail.FileWrite write -> {
        put(facts, "path", write.file().path());
        facts.put("size", (out, name) -> out.put(name, write.file().sizeBytes()));
        put(facts, "sha256", write.file().sha256());
        put(facts, "permissions", write.permissions());
        truth(facts, "verified", write.verified());
      }
      case Detail.CodeGeneration made -> {
        put(facts, "specification", made.specification());
        put(facts, "code", made.code());
        truth(facts, "parses", made.parses());
        facts.put(
            "problems", (out, name) -> out.objects(name, made.problems(), StepFacts::finding));
      }
      case Detail.ToolCall call -> {
        put(facts, "tool", call.tool());
        put(facts, "arguments", call.arguments());
        put(facts, "result", call.result());
      }
      case Detail.Custom _ -> {}
    }
    boolean check = step.detail() instanceof Detail.Validation;
    if (!step.ending().error().isEmpty())
      put(facts, check ? "traceback" : "error", step.ending().error());
    return facts;
  }

  private static void put(Map<String, Value> facts, String name, String text) {
    if (!text.isEmpty()) facts.put(name, (out, as) -> out.put(as, text));
  }

  private static void number(Map<String, Value> facts, String name, @Nullable Long number) {
    if (number != null) facts.put(name, (out, as) -> out.put(as, number.longValue()));
  }

  private static void truth(Map<String, Value> facts, String name, @Nullable Boolean truth) {
    if (truth != null) facts.put(name, (out, as) -> out.put(as, truth.booleanValue()));
  }

  private static void call(Map<String, Value> facts, Detail.ModelCall call, boolean beside) {
    var tokens = call.tokens();
    put(facts, "model", call.model());
    put(facts, "provider", call.provider());
    number(facts, "tokens_in", tokens.input());
    number(facts, "tokens_out", tokens.output());
    number(facts, "total_tokens", tokens.total());
    number(facts, "cache_read_tokens", tokens.cacheRead());
    number(facts, "cache_write_tokens", tokens.cacheWrite());
    number(facts, "reasoning_tokens", tokens.reasoning());
    if (tokens.counting() != Counting.UNKNOWN) put(facts, "counting", tokens.counting().wire());
    if (!call.parameters().isEmpty())
      facts.put(
          "parameters",
          (out, name) -> out.object(name, in -> call.parameters().forEach(in::putRaw)));
    var firstToken = call.delivery().firstToken();
    if (firstToken != null) facts.put("first_token_ms", (out, name) -> out.put(name, firstToken));
    if (call.delivery().retries() > 0) number(facts, "retries", (long) call.delivery().retries());
    if (beside) {
      number(facts, "prompt_length", (long) call.prompt().length());
      number(facts, "response_length", (long) call.response().length());
    }
  }

  private static void check(Map<String, Value> facts, Detail.Validation check, Ending ending) {
    put(facts, "validation_type", check.of());
    if (check.errors().size() == 1) {
      var error = check.errors().getFirst();
      facts.put("error_message", (out, name) -> out.put(name, error.message()));
      if (error.line() > 0) number(facts, "line_number", (long) error.line());
      put(facts, "code_context", error.context());
    } else if (!check.errors().isEmpty() || ending.failed()) {
      facts.put("errors", (out, name) -> out.objects(name, check.errors(), StepFacts::finding));
    }
    if (!check.fixesApplied().isEmpty())
      facts.put("fixes_applied", (out, name) -> out.strings(name, check.fixesApplied()));
    if (check.recovery() != Recovery.NOT_TRIED) put(facts, "recovery", check.recovery().wire());
  }

  private static void finding(JsonObject out, Finding finding) {
    out.put("message", finding.message())
        .putNumber("line", finding.line() == 0 ? null : finding.line())
        .put("context", finding.context());
  }
}
