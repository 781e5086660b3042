package io.hardknocks.api.gate;

import io.hardknocks.codec.AttemptJson;
import io.hardknocks.codec.FailureJson;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Recorded;
import io.hardknocks.engine.gate.Answer;
import io.hardknocks.engine.gate.Hint;
import io.hardknocks.engine.report.fix.ToldLesson;
import java.util.Map;

/** What came of a script that was run. */
public final class RunJson {
  private RunJson() {}

  /**
   * @param told what the lessons said of it before
   */
  public static void write(JsonObject out, Recorded recorded, Answer told) {
    var attempt = recorded.attempt();
    var execution = attempt.execution();
    out.put("log_id", attempt.id().value())
        .put("project", attempt.stage().project().name())
        .put("session_id", attempt.stage().session())
        .put("stage", attempt.stage().name())
        .putNumber("attempt", recorded.waiting() ? null : attempt.turn().number())
        .put("outcome", attempt.outcome().wire())
        .putNumber("exit_code", execution.exitCode())
        .put("duration_ms", execution.duration())
        .object("usage", usage -> AttemptJson.usage(usage, execution.usage(), Map.of()))
        .object("failure", attempt.failure(), FailureJson::write)
        .object("unheeded", recorded.unheeded(), FailureJson::write)
        .strings("fixed", recorded.fixed().stream().map(fix -> fix.failed().value()).toList())
        .put("stdout", attempt.output().stdout())
        .put("stderr", attempt.output().stderr())
        .put("error", attempt.output().error())
        .objects("output_files", attempt.output().files(), AttemptJson::file)
        .objects("warnings", told.hints(), HintJson::write)
        .object("known", ToldLesson.of(told.hints(), attempt.failure()), RunJson::known)
        .put("waiting", recorded.waiting());
  }

  /** The lesson about what failed. */
  private static void known(JsonObject out, Hint hint) {
    out.put("lesson", hint.lesson().id().value())
        .put("fix", hint.fix())
        .put("seen_before", hint.history().failures());
  }
}
