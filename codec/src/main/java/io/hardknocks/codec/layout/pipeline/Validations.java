package io.hardknocks.codec.layout.pipeline;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.codec.layout.Extra;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Finding;
import io.hardknocks.model.step.Step;
import java.util.Set;

/** Checks of what was made, and what they found. */
final class Validations {
  private static final Set<String> CHECK =
      Set.of(
          "step_id",
          "attempt_id",
          "timestamp",
          "type",
          "success",
          "errors",
          "fixes_applied",
          "auto_recovery_attempted",
          "recovery",
          "duration_seconds",
          "error");

  private Validations() {}

  static void write(JsonObject out, Step step) {
    if (!(step.detail() instanceof Detail.Validation validation)) return;
    var attempt = step.place().attempt();
    out.put("step_id", step.id().value())
        .put("attempt_id", attempt == null ? null : attempt.value())
        .put("timestamp", step.timing().startedAt())
        .put("type", validation.of());
    Texts.success(out, step);
    if (validation.errors().stream().allMatch(Validations::bare))
      out.strings("errors", validation.errors().stream().map(Finding::message).toList());
    else out.objects("errors", validation.errors(), Validations::finding);
    out.strings("fixes_applied", validation.fixesApplied())
        .put("auto_recovery_attempted", validation.recovery().tried())
        .put("recovery", validation.recovery().wire())
        .put("duration_seconds", Performance.seconds(step.timing().duration()), 6);
    Texts.put(out, "error", step.ending().error());
    Extra.write(out, step.attributes(), "", CHECK);
  }

  private static boolean bare(Finding finding) {
    return finding.line() == 0 && finding.context().isEmpty();
  }

  private static void finding(JsonObject out, Finding finding) {
    out.put("message", finding.message())
        .putNumber("line", finding.line() == 0 ? null : finding.line())
        .put("context", finding.context());
  }
}
