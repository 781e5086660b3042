package io.hardknocks.codec.submission;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.RawFields;
import io.hardknocks.codec.TokenFields;
import io.hardknocks.model.Submission;
import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Delivery;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Place;
import io.hardknocks.model.step.Resources;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.Timing;
import io.hardknocks.model.step.TokenUsage;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The model call that an attempt tells of by its tokens alone. */
final class UsageCall {
  private static final String PREFIX = "usage.";

  private UsageCall() {}

  /** {@code null} when its usage names no tokens. */
  static @Nullable Step of(Submission attempt) {
    var fields = new RawFields();
    attempt
        .labels()
        .attributes()
        .forEach(
            (name, raw) -> {
              if (name.startsWith(PREFIX)) fields.rest().put(name.substring(PREFIX.length()), raw);
            });
    if (fields.rest().isEmpty()) return null;
    var tokens = tokens(fields);
    if (tokens.input() == null && tokens.output() == null) return null;
    var call =
        new Detail.ModelCall(
            "",
            attempt.source().model(),
            "",
            "",
            new TreeMap<>(),
            tokens,
            Delivery.PLAIN,
            Cost.NOT_PRICED);
    return new Step(
        StepIds.of(attempt.id(), ".usage"),
        new Place(attempt.stage(), attempt.id(), null),
        "usage",
        new Timing(attempt.execution().startedAt(), null),
        new Ending(Ending.Status.UNKNOWN, "", null),
        Resources.UNKNOWN,
        call,
        new TreeMap<>());
  }

  /** What is no number stays an attribute, and counts no tokens. */
  private static TokenUsage tokens(RawFields fields) {
    try {
      return TokenFields.take(fields);
    } catch (BadRecord | IllegalArgumentException e) {
      return TokenUsage.UNKNOWN;
    }
  }
}
