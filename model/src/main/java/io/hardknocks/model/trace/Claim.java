package io.hardknocks.model.trace;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Names;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import org.jspecify.annotations.Nullable;

/**
 * What a span says of where it belongs, {@code null} where it says nothing.
 *
 * @param ours whether it says so in our own attributes, which go before a conversation's name of
 *     others
 */
public record Claim(
    boolean ours,
    @Nullable Project project,
    @Nullable String session,
    @Nullable String stage,
    @Nullable AttemptId attempt) {
  /** Nothing is said. */
  public static final Claim NONE = new Claim(false, null, null, null, null);

  /** The stage of what names none. */
  public static final String OBSERVED = "observed";

  public Claim {
    if (session != null) Names.requireName(session, "session_id", 500);
    if (stage != null) Names.requireName(stage, "stage", 200);
  }

  /** Where a span of this claim belongs as long as nothing else is known of its trace. */
  public StageKey alone(String trace) {
    return new StageKey(
        project == null ? Project.DEFAULT : project,
        session == null ? trace : session,
        stage == null ? OBSERVED : stage);
  }
}
