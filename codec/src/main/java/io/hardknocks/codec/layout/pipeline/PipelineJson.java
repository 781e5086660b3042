package io.hardknocks.codec.layout.pipeline;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.codec.layout.Extra;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.RunError;
import io.hardknocks.model.step.Step;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A session as one document, in the field names that pipeline logs have in the wild. */
public final class PipelineJson {

  /** What we wrote beside the facts, to be made anew. */
  private static final List<String> DERIVED_OF_STAGE =
      List.of("start_time", "end_time", "performance", "method", "success");

  private PipelineJson() {}

  /** A session as the file of an item, and what strangers said of the item. */
  public static String file(
      String session, List<Attempt> attempts, List<Step> steps, List<RunError> errors) {
    return JsonObject.pretty(
        out -> {
          var first = attempts.getFirst();
          out.put("video_id", session).put("project", first.stage().project().name());
          var said = first.labels().attributes();
          if (!said.containsKey(PipelineItem.ITEM + "created_at"))
            out.put("created_at", first.execution().startedAt())
                .strings("derived", List.of("created_at", "performance"));
          else out.strings("derived", List.of("performance"));
          Extra.write(
              out,
              said,
              PipelineItem.ITEM,
              List.of(
                  "video_id",
                  "project",
                  "derived",
                  "stages",
                  "errors",
                  "retry_attempts",
                  "claude_api_usage",
                  "validation_history",
                  "performance"));
          write(out, attempts, steps, errors);
        });
  }

  /**
   * Stages, errors, retries, model usage, validations and performance of a session.
   *
   * @param attempts in order of trying
   * @param steps in order of happening
   */
  public static void write(
      JsonObject out, List<Attempt> attempts, List<Step> steps, List<RunError> errors) {
    var stages = byStage(attempts);
    out.object("stages", object -> stages.forEach((name, tried) -> stage(object, name, tried)))
        .object("errors", object -> Errors.write(object, attempts, steps, errors))
        .object(
            "retry_attempts",
            object -> stages.forEach((name, tried) -> object.objects(name, tried, Retries::write)))
        .objects("claude_api_usage", of(steps, Detail.ModelCall.class), ModelUsage::write)
        .objects("validation_history", of(steps, Detail.Validation.class), Validations::write)
        .object("performance", object -> Performance.write(object, attempts, steps));
  }

  private static Map<String, List<Attempt>> byStage(List<Attempt> attempts) {
    return attempts.stream()
        .collect(
            Collectors.groupingBy(
                attempt -> attempt.stage().name(), LinkedHashMap::new, Collectors.toList()));
  }

  private static List<Step> of(List<Step> steps, Class<? extends Detail> kind) {
    return steps.stream().filter(step -> kind.isInstance(step.detail())).toList();
  }

  private static void stage(JsonObject out, String name, List<Attempt> tried) {
    var last = tried.getLast();
    boolean success = last.outcome() == Outcome.SUCCEEDED;
    out.object(
        name,
        stage -> {
          stage
              .put("status", success ? "completed" : last.outcome().wire())
              .put("method", last.turn().method())
              .put("start_time", tried.getFirst().execution().startedAt())
              .put("end_time", end(last))
              .put("success", success)
              .object("performance", object -> Performance.write(object, tried, List.of()))
              .strings("derived", DERIVED_OF_STAGE);
          Extra.write(stage, last.labels().attributes(), "", Retries.RESULT::equals);
        });
  }

  private static Instant end(Attempt attempt) {
    var duration = attempt.execution().duration();
    var start = attempt.execution().startedAt();
    return duration == null ? start : start.plus(duration);
  }
}
