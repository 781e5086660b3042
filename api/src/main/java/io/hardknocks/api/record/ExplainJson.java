package io.hardknocks.api.record;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.pipeline.story.Explanation;
import io.hardknocks.engine.pipeline.story.Explanation.Answer;
import io.hardknocks.engine.pipeline.story.Explanation.Evidence;

/** Why a session went as it did, question by question. */
public final class ExplainJson {
  private ExplainJson() {}

  public static void write(JsonObject out, Explanation explanation) {
    out.put("session_id", explanation.session())
        .objects("answers", explanation.answers(), ExplainJson::answer);
  }

  private static void answer(JsonObject out, Answer answer) {
    out.put("question", answer.question())
        .put("recorded", answer.recorded())
        .put("summary", answer.summary())
        .objects("evidence", answer.evidence(), ExplainJson::evidence)
        .put("more", answer.more());
  }

  private static void evidence(JsonObject out, Evidence evidence) {
    out.put("kind", evidence.kind())
        .put("id", evidence.id())
        .put("at", evidence.at())
        .put("says", evidence.says())
        .put("text", evidence.text());
  }
}
