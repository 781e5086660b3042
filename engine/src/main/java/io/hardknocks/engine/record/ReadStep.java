package io.hardknocks.engine.record;

import io.hardknocks.analysis.failure.FailureReader;
import io.hardknocks.analysis.failure.Observed;
import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import io.hardknocks.model.step.Delivery;
import io.hardknocks.model.step.Delivery.Refusal;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Finding;
import io.hardknocks.model.step.Step;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what went wrong in a step. */
public record ReadStep(FailureReader failures) {
  private static final Pattern LIMITED =
      Pattern.compile("(?i)\\b429\\b|rate.?limit|too many requests|quota exceeded");
  private static final Pattern OVERLOADED = Pattern.compile("(?i)\\b529\\b|overloaded");

  /** The failure that the error of a step tells of. */
  public Failure failure(Step step) {
    return failures.read(Observed.text("", error(step)).asStated());
  }

  /** The error of a step, or what its validation found. */
  public static String error(Step step) {
    var error = step.ending().error();
    if (!error.isBlank()) return error;
    return switch (step.detail()) {
      case Detail.Validation validation -> messages(validation.errors());
      case Detail.CodeGeneration made -> messages(made.problems());
      default -> "";
    };
  }

  private static String messages(List<Finding> findings) {
    return findings.stream().map(Finding::message).collect(Collectors.joining("\n"));
  }

  /** The step with the category of its error, and whether a provider turned it away. */
  Step read(Step step) {
    var refused = step.detail() instanceof Detail.ModelCall call ? refusal(step, call) : step;
    if (!refused.ending().failed()) return refused;
    var ending = refused.ending();
    return refused.ending(new Ending(ending.status(), ending.error(), category(refused)));
  }

  private static Step refusal(Step step, Detail.ModelCall call) {
    var delivery = call.delivery();
    if (delivery.refusal() != Refusal.NONE || !step.ending().failed()) return step;
    var error = step.ending().error();
    var refusal =
        OVERLOADED.matcher(error).find()
            ? Refusal.OVERLOADED
            : LIMITED.matcher(error).find() ? Refusal.RATE_LIMITED : Refusal.NONE;
    if (refusal == Refusal.NONE) return step;
    return step.detail(
        call.delivery(
            new Delivery(
                delivery.firstToken(), delivery.retries(), refusal, delivery.retryAfter())));
  }

  private Category category(Step step) {
    var read = error(step).isBlank() ? Category.UNKNOWN : failure(step).category();
    if (read != Category.UNKNOWN && read != Category.RUNTIME_ERROR) return read;
    return switch (step.detail()) {
      case Detail.ModelCall _ -> Category.LLM_API_ERROR;
      case Detail.Validation validation -> ofKind(validation.of());
      case Detail.CodeGeneration _ -> Category.SYNTAX_ERROR;
      case Detail.FileWrite _ -> Category.IO_ERROR;
      default -> read;
    };
  }

  private static Category ofKind(String validation) {
    return switch (validation) {
      case "syntax" -> Category.SYNTAX_ERROR;
      case "import" -> Category.IMPORT_ERROR;
      case "logic" -> Category.LOGIC_ERROR;
      default -> Category.VALIDATION_ERROR;
    };
  }
}
