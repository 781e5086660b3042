package io.hardknocks.codec.layout.sentry;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.layout.AttemptWords;
import io.hardknocks.codec.layout.Attempts;
import io.hardknocks.codec.layout.Draft;
import io.hardknocks.codec.layout.Fields;
import io.hardknocks.codec.layout.Naming;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.step.Reported;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as a failed attempt. Its session is the trace that it is part of, its stage the
 * transaction. A message that is no error is nothing to remember.
 */
final class SentryEvent {
  /** Before the fields of an event, which are kept as they are. */
  static final String EVENT = "sentry.";

  private static final Set<String> HARMLESS = Set.of("debug", "info", "log", "warning", "sample");

  private final ObjectNode event;
  private final String project;
  private final Instant written;
  private final ObjectNode tags;
  private final Fields extra;

  /**
   * @param written when the file was, for an event that says no time
   */
  SentryEvent(ObjectNode event, String project, Instant written) {
    this.written = written;
    this.event = Entries.unfolded(event);
    this.project = project;
    tags = tags(event.get("tags"));
    extra =
        event.get("extra") instanceof ObjectNode object
            ? Fields.of(object.deepCopy())
            : Fields.none();
  }

  static boolean is(ObjectNode event) {
    for (var name :
        List.of("event_id", "eventID", "exception", "logentry", "message", "stacktrace", "entries"))
      if (event.has(name)) return true;
    return false;
  }

  /** Tags as an object, whichever of the three ways they are written. */
  private static ObjectNode tags(@Nullable JsonNode tags) {
    if (tags instanceof ObjectNode object) return object;
    var byName = JsonNodeFactory.instance.objectNode();
    if (tags instanceof ArrayNode list) {
      for (var tag : list) {
        if (tag instanceof ArrayNode pair && pair.size() == 2)
          byName.set(pair.get(0).asString(""), pair.get(1));
        else if (tag instanceof ObjectNode object && object.has("key"))
          byName.set(object.path("key").asString(""), object.path("value"));
      }
    }
    return byName;
  }

  /** {@code null} when it is no error. */
  @Nullable Reported attempt() throws BadRecord {
    var stack = StackText.of(event);
    var level = event.path("level").asString("error");
    if (stack.isEmpty() && HARMLESS.contains(level.toLowerCase(Locale.ROOT))) return null;
    if (event.path("type").asString("").equals("transaction")) return null;
    var message = message();
    if (stack.isEmpty() && message.isEmpty())
      throw new BadRecord("no exception and no message (expected: one of them)");
    var draft = Draft.attempt();
    boolean ours = extra.look("hardknocks") != null;
    ours(draft);
    var id = id();
    draft
        .put("id", text(draft, "id", id))
        .put("project", text(draft, "project", project))
        .put("session_id", text(draft, "session_id", session(id)))
        .put("stage", text(draft, "stage", stage()))
        .put("method", text(draft, "method", tag("method", "observed")))
        .put("started_at", text(draft, "started_at", at().toString()))
        .put("outcome", text(draft, "outcome", Outcome.FAILED.wire()))
        .put("language", language().isEmpty() ? text(draft, "language", "") : language());
    if (!ours) draft.put("error", stack.isEmpty() ? message : stack).strings("tags", names());
    if (event.get("modules") instanceof ObjectNode modules && !draft.has("libraries"))
      draft.set("libraries", modules);
    return Attempts.of(ours && made() ? draft : draft.rest(EVENT, Fields.of(event)));
  }

  /** What programs attach of the script that failed; in our own events, all that we know. */
  private void ours(Draft draft) {
    var own = extra.object("hardknocks");
    if (own == null) {
      extra.any("error");
      AttemptWords.take(extra, draft);
      return;
    }
    for (var name : List.of("id", "project", "session_id", "stage", "outcome"))
      draft.put(name, own.text(name));
    AttemptWords.take(own, draft);
    draft.rest(own);
    var original = extra.any("original");
    if (original == null) event.remove("extra");
    else event.set("extra", original);
  }

  private static String text(Draft draft, String name, String otherwise) {
    var told = draft.node().path(name).asString("");
    return told.isBlank() ? otherwise : told;
  }

  private String id() {
    for (var name : List.of("event_id", "eventID", "id")) {
      var id = event.path(name).asString("");
      if (!id.isBlank()) return Naming.fit(id.replace("-", ""), 200);
    }
    return "event-" + Naming.hash(event);
  }

  private String tag(String name, String otherwise) {
    var value = tags.path(name).asString("");
    return value.isBlank() ? otherwise : Naming.fit(value, 200);
  }

  private String session(String id) {
    for (var name : List.of("session_id", "session", "conversation_id", "run_id")) {
      var value = tag(name, extra.text(name, List.of(), ""));
      if (!value.isBlank()) return Naming.fit(value, 500);
    }
    var trace = event.path("contexts").path("trace").path("trace_id").asString("");
    return trace.isBlank() ? id : Naming.fit(trace, 500);
  }

  private String stage() {
    for (var name : List.of("transaction", "culprit", "logger")) {
      var value = event.path(name).asString("");
      if (!value.isBlank()) return tag("stage", Naming.fit(value, 200));
    }
    return tag("stage", "event");
  }

  private Instant at() {
    var copy = Fields.of(event.deepCopy());
    var at = copy.time("timestamp", "date_created", "datetime", "received", "date_received");
    return at == null ? written : at;
  }

  private String language() {
    var platform = event.path("platform").asString("");
    return switch (platform) {
      case "node", "javascript" -> "javascript";
      case "native", "other", "" -> "";
      default -> Naming.fit(platform, 50);
    };
  }

  private String message() {
    for (var name : List.of("logentry", "message", "sentry.interfaces.Message")) {
      var value = event.path(name);
      var text = value.isString() ? value.stringValue() : text(value);
      if (!text.isBlank()) return text;
    }
    return event.path("title").asString("");
  }

  private static String text(JsonNode message) {
    var formatted = message.path("formatted").asString("");
    return formatted.isBlank() ? message.path("message").asString("") : formatted;
  }

  /** What an event is found by. */
  private List<String> names() {
    var names = new ArrayList<String>();
    for (var tag : tags.properties())
      if (!tag.getValue().isContainer())
        names.add(tag.getKey() + ":" + tag.getValue().asString(""));
    for (var name : List.of("release", "environment")) {
      var value = event.path(name).asString("");
      if (!value.isBlank() && !tags.has(name)) names.add(name + ":" + value);
    }
    return names;
  }

  /** Whether we made the whole event of an attempt that was none. */
  private boolean made() {
    return event.path("logger").asString("").equals("hardknocks");
  }
}
