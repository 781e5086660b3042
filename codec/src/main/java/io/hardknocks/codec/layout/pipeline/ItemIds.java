package io.hardknocks.codec.layout.pipeline;

import io.hardknocks.codec.layout.Fields;
import io.hardknocks.codec.layout.Naming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ids of what an item holds: the same whenever the file is read.
 *
 * @param name of the item, which is its session
 */
record ItemIds(String project, String name, @Nullable Instant created) {
  String of(Object... parts) {
    return Naming.fit(name, 100)
        + "."
        + parts[0]
        + "."
        + Naming.hash(project, name, created, List.of(parts));
  }

  /** The one that it has, else one of what it holds. */
  String step(Fields step, String kind, String content) {
    var own = step.name(200, "step_id");
    return own == null ? of(kind, content) : own;
  }

  String attempt(Try one, int number) {
    return Naming.fit(name, 80)
        + "."
        + Naming.fit(one.stage(), 60)
        + "."
        + number
        + "."
        + Naming.hash(project, name, created, one.stage(), one.stated()).substring(0, 6);
  }
}
