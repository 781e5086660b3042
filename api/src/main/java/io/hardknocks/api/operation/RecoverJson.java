package io.hardknocks.api.operation;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.recovery.KeptState;
import io.hardknocks.embedded.recovery.Recovered;
import io.hardknocks.embedded.recovery.Replaced;
import java.util.List;

/** The good states of a broken store, and what came of bringing one back. */
public final class RecoverJson {
  private RecoverJson() {}

  /** Of a store of which all can be read. */
  public static void healthy(JsonObject out) {
    out.put("problem", "");
  }

  public static void write(JsonObject out, String problem, List<KeptState> states) {
    out.put("problem", problem)
        .objects(
            "states",
            states,
            (row, state) ->
                row.put("state", state.name())
                    .put("taken_at", state.takenAt())
                    .put("good", state.isGood())
                    .putNumber("attempts", state.isGood() ? state.attempts() : null)
                    .put("problem", state.problem()));
  }

  public static void write(JsonObject out, Recovered recovered) {
    var state = recovered.state();
    var salvage = recovered.salvage();
    out.put("state", state == null ? null : state.name())
        .putNumber("restored", recovered.restored())
        .put("readable", salvage.readable())
        .putNumber("salvaged", salvage.attempts())
        .putNumber("salvaged_decisions", salvage.decisions())
        .putNumber("lost", salvage.readable() ? salvage.lost() : null)
        .putNumber("lost_log_entries", salvage.lostEntries())
        .putNumber("waiting", recovered.waiting())
        .putNumber("attempts", recovered.total())
        .put("broken_file", recovered.brokenFile().toString());
  }

  public static void write(JsonObject out, Replaced replaced) {
    var before = replaced.before();
    out.put("backup", replaced.backup().toString())
        .putNumber("restored", replaced.restored())
        .putNumber("waiting", replaced.waiting())
        .putNumber("attempts", replaced.total())
        .put("before", before == null ? null : before.toString());
  }
}
