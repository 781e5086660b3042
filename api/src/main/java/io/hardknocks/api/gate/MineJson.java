package io.hardknocks.api.gate;

import io.hardknocks.analysis.edits.Change;
import io.hardknocks.analysis.edits.EditMiner;
import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.JsonFields;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.model.Edit;
import java.util.List;

/** What fixed a failing script, as typed edits. */
public final class MineJson {
  private static final List<String> FIELDS =
      List.of("id", "language", "failing_code", "fixed_code", "error_text");

  private MineJson() {}

  public static void write(JsonObject out, List<Edit> edits) {
    out.objects("edits", edits, MineJson::edit);
  }

  /**
   * The answer to one line, {@code {"id","language","failing_code","fixed_code","error_text"}},
   * under its id.
   */
  public static String answer(EditMiner miner, String line) throws BadRecord {
    var fields = JsonFields.read(line, FIELDS);
    var edits =
        miner.mine(
            new Change(
                fields.text("language"),
                fields.text("failing_code"),
                fields.text("fixed_code"),
                fields.text("error_text")));
    return JsonObject.line(out -> write(out.putRaw("id", fields.raw("id")), edits));
  }

  private static void edit(JsonObject out, Edit edit) {
    out.put("strategy", edit.strategy().wire())
        .put("from", edit.from())
        .put("to", edit.to())
        .put("symbol", edit.symbol())
        .put("line", edit.line())
        .put("relevance", edit.relevance(), 3);
  }
}
