package io.hardknocks.api.record;

import io.hardknocks.codec.AttemptJson;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Listed;

/** Attempts of a list, and what fixed those that failed. */
public final class AttemptsJson {
  private AttemptsJson() {}

  public static void write(JsonObject out, Listed listed) {
    out.objects(
        "attempts",
        listed.attempts(),
        (row, attempt) -> AttemptJson.headline(row, attempt, listed.fixedBy().get(attempt.id())));
  }
}
