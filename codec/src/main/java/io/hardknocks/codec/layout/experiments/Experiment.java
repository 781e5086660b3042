package io.hardknocks.codec.layout.experiments;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.layout.AttemptWords;
import io.hardknocks.codec.layout.Attempts;
import io.hardknocks.codec.layout.Draft;
import io.hardknocks.codec.layout.Endings;
import io.hardknocks.codec.layout.Fields;
import io.hardknocks.codec.layout.Naming;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.step.Reported;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An experiment as attempts. One that ran and was not adopted was rejected, for what it achieved
 * unless it says otherwise; one with an error failed.
 */
final class Experiment {
  /** What a rejection for performance says, so that it is read as one. */
  static final String NOT_BETTER = "not better than the baseline";

  private static final Pattern PERFORMANCE =
      Pattern.compile(
          "(?i)perf|improve|baseline|metric|regress|worse|score|overfit|accuracy|threshold|profit|sharpe|loss|slower|gain");
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "(?i)polic|secur|unsafe|forbid|not allowed|permission|violat|complian|danger");
  private static final Pattern ERROR =
      Pattern.compile("(?i)_error$|error$|exception|timeout|crash|syntax|import|runtime|traceback");
  private static final String[] IDS = {"experiment_id", "exp_id", "id", "uuid"};
  private static final String[] SESSIONS = {"session_id", "session", "campaign_id", "loop_id"};

  private final String project;
  private final Fields fields;
  private final Instant written;
  private final String name;
  private final String session;

  /**
   * @param written when the file was, for an experiment that says no time
   */
  Experiment(String project, Fields fields, Instant written) {
    this.fields = fields;
    this.written = written;
    for (var derived : fields.tags("derived")) fields.any(derived);
    var ofProject = fields.name(200, "project");
    this.project = ofProject == null ? project : ofProject;
    var own = fields.look("attempt_id") == null ? fields.name(150, IDS) : look();
    name = own == null ? nameless() : own;
    var told = fields.name(500, SESSIONS);
    session = told == null ? name : told;
  }

  /** The id of an experiment that we wrote out stays with it. */
  private @Nullable String look() {
    for (var id : IDS) {
      var value = fields.look(id);
      if (value != null && !value.isContainer() && !value.asString("").isBlank())
        return Naming.fit(value.asString(""), 150);
    }
    return null;
  }

  private String nameless() {
    var named = fields.look("name");
    if (named != null && named.isString() && !named.stringValue().isBlank())
      return Naming.fit(named.stringValue(), 150);
    return "experiment-" + Naming.hash(fields.rest());
  }

  /** The experiment as a whole; {@code null} when it has not ended. */
  @Nullable Reported attempt() throws BadRecord {
    return reported(fields, "");
  }

  /** One of the tries inside it. */
  @Nullable Reported attempt(Fields one, int number) throws BadRecord {
    if (!AttemptWords.known(one) && !one.has("status", "success")) return null;
    return reported(one, "." + number);
  }

  private @Nullable Reported reported(Fields one, String suffix) throws BadRecord {
    var told = one.name(200, "attempt_id");
    var draft = Draft.attempt();
    logs(one);
    var analysis =
        one.look("failure_analysis") instanceof ObjectNode object
            ? Fields.of(object.deepCopy())
            : Fields.none();
    var reason = reason(one, analysis);
    AttemptWords.take(one, draft);
    var outcome = outcome(one, draft, analysis, reason);
    if (outcome == null) return null;
    error(draft, outcome, reason);
    if (!draft.has("started_at")) draft.put("started_at", at());
    var id = told != null ? told : id(draft) + suffix;
    if (!draft.has("started_at")) draft.put("started_at", written);
    draft
        .put("id", id)
        .put("project", project)
        .put("session_id", session)
        .put("stage", one.name(200, "stage"))
        .put("outcome", outcome);
    if (!draft.has("stage")) draft.put("stage", "experiment");
    if (told == null && suffix.isEmpty()) draft.put("experiment_id", name);
    return Attempts.of(draft.rest(one));
  }

  private @Nullable Instant at() {
    var copy = Fields.of(fields.rest().deepCopy());
    return copy.time("timestamp", "started_at", "created_at", "start_time", "completed_at", "date");
  }

  private String id(Draft draft) {
    return name
        + "."
        + Naming.hash(
                project, session, draft.node().path("started_at"), draft.node().path("script"))
            .substring(0, 6);
  }

  /** Logs that are kept by stream. */
  private static void logs(Fields one) {
    if (!(one.look("logs") instanceof ObjectNode logs)) return;
    for (var name : List.of("stdout", "stderr", "error", "traceback"))
      if (logs.has(name) && !one.has(name)) one.rest().set(name, logs.remove(name));
    if (logs.isEmpty()) one.any("logs");
  }

  private static String reason(Fields one, Fields analysis) {
    for (var name : List.of("reason", "rejection_reason", "reject_reason", "decision_reason")) {
      var value = one.look(name);
      if (value instanceof ArrayNode list) return list.toString();
      if (value != null && value.isString() && !value.stringValue().isBlank())
        return value.stringValue();
    }
    return analysis.text("root_cause", List.of("cause", "summary", "failure_category"), "");
  }

  private static @Nullable Outcome outcome(
      Fields one, Draft draft, Fields analysis, String reason) {
    var adopted = one.look("adopted");
    var kind = analysis.text("failure_category", List.of("category"), "");
    var status = one.look("status");
    var word = status == null ? null : status.asString(null);
    var told = one.has("outcome") ? AttemptWords.outcome(one, draft) : Endings.of(word);
    if (told == null && status == null) told = AttemptWords.outcome(one, draft);
    if (adopted != null && adopted.asBoolean(false)) return Outcome.SUCCEEDED;
    if (told == Outcome.TIMED_OUT || told == Outcome.CANCELLED) return told;
    boolean declined = told == Outcome.REJECTED || (adopted != null && adopted.isBoolean());
    if (told == null && word != null && !declined) return null;
    boolean broken = broken(draft, kind);
    if (told == Outcome.REJECTED && !broken) return told;
    if (broken && !PERFORMANCE.matcher(kind).find()) return Outcome.FAILED;
    if (told == Outcome.FAILED)
      return PERFORMANCE.matcher(kind + " " + (kind.isEmpty() ? reason : "")).find()
              && !broken(draft, "")
          ? Outcome.REJECTED
          : Outcome.FAILED;
    if (declined) return Outcome.REJECTED;
    return told == null ? AttemptWords.read(draft) : told;
  }

  private static boolean broken(Draft draft, String kind) {
    var node = draft.node();
    boolean traced =
        !node.path("error").asString("").isBlank()
            || node.path("stdout").asString("").contains("Traceback (most recent call last)")
            || node.path("stderr").asString("").contains("Traceback (most recent call last)");
    boolean code = node.path("exit_code").asInt(0) != 0;
    return traced || code || (ERROR.matcher(kind).find() && !kind.contains("logic"));
  }

  private static void error(Draft draft, Outcome outcome, String reason) {
    var said = draft.node().path("error").asString("");
    if (outcome == Outcome.REJECTED && said.isBlank()) {
      boolean performance = !FORBIDDEN.matcher(reason).find() && !reason.contains(NOT_BETTER);
      draft.put(
          "error", performance ? NOT_BETTER + (reason.isEmpty() ? "" : ": " + reason) : reason);
    }
    var output =
        draft.node().path("stderr").asString("") + draft.node().path("stdout").asString("");
    if (outcome == Outcome.FAILED
        && said.isBlank()
        && !output.matches("(?s).*(Traceback|Error|Exception).*")) draft.put("error", reason);
  }
}
