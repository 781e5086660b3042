package io.hardknocks.api.record;

import io.hardknocks.codec.AttemptJson;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.codec.StepJson;
import io.hardknocks.codec.layout.pipeline.PipelineJson;
import io.hardknocks.engine.pipeline.story.Story;
import io.hardknocks.model.Fix;

/** All that was recorded of a session. */
public final class SessionJson {
  private SessionJson() {}

  public static void write(JsonObject out, Story story) {
    attempts(out, story);
    out.objects("steps", story.steps(), StepJson::write);
    PipelineJson.write(out, story.attempts(), story.steps(), story.errors());
  }

  private static void attempts(JsonObject out, Story story) {
    var fixedBy = Fix.byFailed(story.fixes());
    out.put("session_id", story.session())
        .put("project", story.project().name())
        .objects(
            "attempts",
            story.attempts(),
            (row, attempt) -> {
              AttemptJson.write(row, attempt);
              var fixing = fixedBy.get(attempt.id());
              row.put("fixed_by", fixing == null ? null : fixing.value());
            });
  }
}
