package io.hardknocks.codec.layout.pipeline;

import io.hardknocks.codec.layout.Endings;
import io.hardknocks.codec.layout.Fields;
import io.hardknocks.model.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tries of an item's stages. A stage was tried as often as its retries say, and once more where
 * they do not end as the stage did. A stage that did not begin or end yet is no try.
 */
final class Stages {
  private final List<Try> tries = new ArrayList<>();

  private Stages() {}

  /**
   * In the order that the file tells them; without a time, a try begins when the one before ended.
   */
  static List<Try> of(Fields item, @Nullable Instant created, Instant written) {
    var stages = new Stages();
    stages.read(item);
    stages.schedule(created, written);
    return stages.tries;
  }

  private void read(Fields fields) {
    var retries = Named.of(fields.any("retry_attempts", "retries"));
    var stages = Named.of(fields.any("stages"));
    for (var stage : stages.entrySet())
      stage(stage.getKey(), stage.getValue(), retries.remove(stage.getKey()));
    for (var stage : retries.entrySet()) tries.addAll(retried(stage.getKey(), stage.getValue()));
  }

  private void stage(String stage, JsonNode record, @Nullable JsonNode retries) {
    var retried = retries == null ? new ArrayList<Try>() : retried(stage, retries);
    if (record instanceof ObjectNode object) {
      var own = Fields.of(object);
      var outcome = outcome(own);
      if (outcome != null) end(new Try(stage, outcome, own), retried);
    } else if (record.isString()) {
      var outcome = Endings.of(record.stringValue());
      if (outcome != null) end(new Try(stage, outcome, Fields.none()), retried);
    }
    tries.addAll(retried);
  }

  /** The stage's own record is of its last try, which the retries may tell of too. */
  private static void end(Try last, List<Try> retried) {
    boolean told = !retried.isEmpty() && retried.getLast().outcome() == last.outcome();
    if (told && retried.size() > 1) last.startAgain();
    if (told) retried.getLast().add(last);
    else retried.add(last);
  }

  private static List<Try> retried(String stage, JsonNode records) {
    var retried = new ArrayList<Try>();
    for (var record : Named.many(records)) {
      if (!(record instanceof ObjectNode object)) continue;
      var own = Fields.of(object);
      own.any("attempt_number", "attempt");
      var outcome = outcome(own);
      retried.add(new Try(stage, outcome == null ? Outcome.FAILED : outcome, own));
    }
    return retried;
  }

  /** {@code null} when it has none yet. */
  private static @Nullable Outcome outcome(Fields record) {
    var status = record.look("status");
    var told = status == null ? null : Endings.of(status.asString(""));
    if (told != null) record.any("status");
    var success = record.yes("success", "succeeded");
    if (told != null) return told;
    if (status != null && success == null) return null;
    if (success != null) return success ? Outcome.SUCCEEDED : Outcome.FAILED;
    return record.has("error", "error_message")
        ? Outcome.FAILED
        : record.has("end_time") ? Outcome.SUCCEEDED : null;
  }

  private void schedule(@Nullable Instant created, Instant written) {
    var first =
        tries.stream().map(Try::start).filter(java.util.Objects::nonNull).min(Instant::compareTo);
    var clock = created == null ? first.orElse(written) : created;
    for (var one : tries) {
      one.startAt(clock);
      clock = one.end(clock);
    }
  }
}
