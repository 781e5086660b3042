package io.hardknocks.codec.layout.pipeline;

import io.hardknocks.codec.layout.Draft;
import io.hardknocks.codec.layout.Fields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the try that an error or a step of an item belongs to. */
final class Owners {
  private final List<Try> tries;

  Owners(List<Try> tries) {
    this.tries = tries;
  }

  /** Of an error; {@code null} when it may be anyone's. */
  @Nullable Try ofError(String key, String message, String stage) {
    for (var one : tries) if (one.lacksError() && same(one.error(), message)) return one;
    for (var one : tries)
      if (one.lacksError()
          && one.error().isEmpty()
          && (one.stage().equals(stage) || mentions(key, one.stage()))) return one;
    var silent = tries.stream().filter(one -> one.lacksError() && one.error().isEmpty()).toList();
    return stage.isEmpty() && silent.size() == 1 ? silent.getFirst() : null;
  }

  private static boolean same(String error, String message) {
    return !error.isEmpty()
        && !message.isEmpty()
        && (error.contains(message) || message.contains(error));
  }

  private static boolean mentions(String key, String stage) {
    return key.equals(stage)
        || key.startsWith(stage + "_")
        || key.startsWith(stage + ".")
        || key.startsWith(stage + ":");
  }

  /** Of a step; {@code null} when it is the item's own. */
  @Nullable Try ofStep(Draft step, Fields record) {
    var attempt = record.text("attempt_id");
    var stage = record.text("stage", List.of("stage_name"), "");
    var at = step.node().path("started_at").asString(null);
    Try owner = null;
    for (var one : tries) {
      if (attempt != null && one.draft().node().path("id").asString("").equals(attempt))
        owner = one;
      else if (attempt == null
          && !stage.isEmpty()
          && one.stage().equals(stage)
          && (owner == null || begun(one, at))) owner = one;
    }
    return owner == null && attempt == null ? underWay(at) : owner;
  }

  private static boolean begun(Try one, @Nullable String at) {
    var start = one.start();
    return at == null || start == null || !start.isAfter(Instant.parse(at));
  }

  /** The last that had begun; the first when none had. */
  private @Nullable Try underWay(@Nullable String at) {
    Try last = null;
    for (var one : tries) if (begun(one, at) && (last == null || !later(last, one))) last = one;
    return last == null && !tries.isEmpty() ? tries.getFirst() : last;
  }

  private static boolean later(Try one, Try other) {
    var a = one.start();
    var b = other.start();
    return a != null && b != null && a.isAfter(b);
  }
}
