package io.hardknocks.api.gate;

import io.hardknocks.analysis.failure.Observed;
import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.FailureJson;
import io.hardknocks.codec.JsonFields;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Outcome;
import java.util.List;

/** What kind of failure an error text is. */
public final class ClassifyJson {
  private static final List<String> FIELDS = List.of("id", "language", "text");

  private ClassifyJson() {}

  public static void write(JsonObject out, Failure failure) {
    FailureJson.brief(out, failure);
  }

  /** The answer to one line, {@code {"id","language","text"}}, under its id. */
  public static String answer(Hardknocks hardknocks, String line) throws BadRecord {
    var fields = JsonFields.read(line, FIELDS);
    var observed =
        new Observed(fields.text("language"), fields.text("text"), Outcome.FAILED, null, "");
    var failure = hardknocks.classify(observed);
    return JsonObject.line(out -> write(out.putRaw("id", fields.raw("id")), failure));
  }
}
