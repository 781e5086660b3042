package io.hardknocks.model.trace;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Names;
import io.hardknocks.model.Project;
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

  public Claim {
    if (session != null) Names.requireName(session, "session_id", 500);
    if (stage != null) Names.requireName(stage, "stage", 200);
  }
}
