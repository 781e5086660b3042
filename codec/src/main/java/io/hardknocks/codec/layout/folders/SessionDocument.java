package io.hardknocks.codec.layout.folders;

import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a session's own document said of it, beyond its attempts. */
public final class SessionDocument {
  static final String TYPE = "session";

  /** When it was written, where it does not say that itself. */
  static final String RECORDED = "recorded_at";

  private SessionDocument() {}

  private static void put(SortedMap<String, String> fields, Step step) {
    fields.putAll(step.attributes());
    if (!step.attributes().containsKey("created_at"))
      fields.put(RECORDED, '"' + step.timing().startedAt().toString() + '"');
  }

  /** Its fields by name, as JSON text; none when nothing was said. */
  public static SortedMap<String, String> of(Collection<Step> steps) {
    var fields = new TreeMap<String, String>();
    for (var step : steps) {
      if (step.place().attempt() == null && step.detail().equals(new Detail.Custom(TYPE)))
        put(fields, step);
    }
    return fields;
  }
}
