package io.hardknocks.codec.layout.pipeline;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.JsonFields;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.step.RunError;
import io.hardknocks.model.step.Step;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/** What is known of the errors of a session. */
final class Errors {
  private Errors() {}

  /** What strangers said of errors, and what we understood of those of which they said nothing. */
  static void write(
      JsonObject out, List<Attempt> attempts, List<Step> steps, List<RunError> errors) {
    var told = new LinkedHashMap<String, String>();
    var known = new HashSet<Fingerprint>();
    for (var attempt : attempts) {
      var record = attempt.labels().attributes().get(PipelineItem.ERROR);
      var failure = attempt.failure();
      if (record == null) continue;
      told.put(key(record, told.size()), record);
      if (failure != null) known.add(failure.fingerprint());
    }
    var samples = new HashSet<String>();
    for (var step : steps) {
      var record = step.attributes().get(PipelineItem.ERROR);
      if (record == null) continue;
      told.put(key(record, told.size()), record);
      samples.add(step.id().value());
    }
    told.forEach(out::putRaw);
    for (var error : errors)
      if (!known.contains(error.fingerprint()) && !samples.contains(error.sample()))
        error(out, error);
  }

  private static String key(String record, int number) {
    try {
      return JsonFields.read(record, List.of("key")).text("key");
    } catch (BadRecord e) {
      return "error-" + number;
    }
  }

  private static void error(JsonObject out, RunError error) {
    var verdict = error.verdict();
    out.object(
        error.fingerprint().value(),
        object ->
            object
                .put("category", verdict.category().wire())
                .put("message", error.headline())
                .put("fixable", verdict.fixable())
                .put("auto_recoverable", verdict.autoRecoverable())
                .put("suggested_fix", verdict.suggestedFix())
                .put("occurrence_count", error.occurrences())
                .put("first_seen", error.firstSeen())
                .put("last_seen", error.lastSeen())
                .put("sample", error.sample())
                .put("understood", true));
  }
}
