package io.hardknocks.codec.layout.folders;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.layout.AttemptWords;
import io.hardknocks.codec.layout.Attempts;
import io.hardknocks.codec.layout.Draft;
import io.hardknocks.codec.layout.Fields;
import io.hardknocks.codec.layout.ItemReader;
import io.hardknocks.codec.layout.Naming;
import io.hardknocks.codec.layout.Origin;
import io.hardknocks.codec.layout.Taker;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.step.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads attempts from {@code failures/DAY/ID.json} and {@code successes/DAY/ID.json}, and what
 * {@code sessions/ID.json} says beyond them.
 */
public final class FolderReader extends ItemReader {
  private static final String[] IDS = {"log_id", "id", "attempt_id", "run_id", "uuid"};
  private static final String[] SESSIONS = {
    "session_id", "session", "conversation_id", "session_name"
  };

  /**
   * @param project of records that name none
   */
  public FolderReader(String project) {
    super(project, "logs", "records", "entries");
  }

  @Override
  protected void item(Origin origin, ObjectNode item, Taker taker)
      throws BadRecord, InterruptedException {
    var fields = Fields.of(item);
    if (origin.folder(0).equals("analysis")) taker.passOver(origin.file(), origin.line());
    else if (origin.folder(0).equals("sessions") || isSession(fields))
      session(origin, fields, taker);
    else if (AttemptWords.known(fields) || kind(origin) != null)
      attempt(origin, fields, null, taker);
    else taker.passOver(origin.file(), origin.line());
  }

  private static boolean isSession(Fields fields) {
    return fields.has(SESSIONS)
        && fields.look("attempts") instanceof ArrayNode
        && !fields.has("script", "code", "error", "stderr");
  }

  /** What the folder says; {@code null} when it says nothing. */
  private static @Nullable Outcome kind(Origin origin) {
    for (int up = 0; up < 3; up++) {
      switch (origin.folder(up)) {
        case "failures", "failed", "failure" -> {
          return Outcome.FAILED;
        }
        case "successes", "success", "succeeded" -> {
          return Outcome.SUCCEEDED;
        }
        default -> {}
      }
    }
    return null;
  }

  private void attempt(Origin origin, Fields fields, @Nullable Session within, Taker taker)
      throws BadRecord, InterruptedException {
    var draft = Draft.attempt();
    var content = fields.rest().toString();
    var outcome = AttemptWords.outcome(fields, draft);
    var id = fields.name(200, IDS);
    var session = fields.name(500, SESSIONS);
    AttemptWords.take(fields, draft);
    if (id == null) id = nameless(origin, content, within);
    if (session == null) session = within == null ? id : within.name;
    draft
        .put("id", id)
        .put("session_id", session)
        .put("project", fields.text("project", List.of("project_name"), project))
        .put("stage", fields.name(200, "stage", "phase", "stage_name"))
        .put("outcome", outcome(outcome, origin, draft));
    if (!draft.has("started_at")) draft.put("started_at", day(origin));
    if (within != null) within.lend(draft);
    fields.any("attempt");
    taker.attempt(Attempts.of(draft.rest(fields)));
  }

  /** The file's own name, or one of what it holds. */
  private static String nameless(Origin origin, String content, @Nullable Session within) {
    boolean own =
        within == null && kind(origin) != null && !origin.file().toString().contains(".jsonl");
    return own && origin.line() == 1
        ? Naming.fit(origin.stem(), 200)
        : "log-" + Naming.hash(content, within == null ? "" : within.name);
  }

  private static Outcome outcome(@Nullable Outcome told, Origin origin, Draft draft) {
    var folder = kind(origin);
    boolean against =
        told != null
            && folder != null
            && (told == Outcome.SUCCEEDED) != (folder == Outcome.SUCCEEDED);
    if (told != null && !against) return told;
    return folder == null ? AttemptWords.read(draft) : folder;
  }

  private static Instant day(Origin origin) {
    for (int up = 0; up < 2; up++) {
      var name = origin.folder(up);
      if (name.matches("\\d{4}-[01]\\d-[0-3]\\d"))
        return LocalDate.parse(name).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    return origin.time();
  }

  /** What attempts inside a session's document take from it. */
  private record Session(String name, @Nullable String prompt, @Nullable String model) {
    void lend(Draft draft) {
      if (!draft.has("user_prompt")) draft.put("user_prompt", prompt);
      if (!draft.has("ai_model")) draft.put("ai_model", model);
    }
  }

  private void session(Origin origin, Fields fields, Taker taker)
      throws BadRecord, InterruptedException {
    for (var name : fields.tags("derived")) fields.any(name);
    var id = fields.name(500, SESSIONS);
    var name = id == null ? Naming.fit(origin.stem(), 500) : id;
    var prompt = fields.look("user_prompt");
    var model = fields.look("ai_model");
    var session =
        new Session(
            name,
            prompt == null ? null : prompt.asString(null),
            model == null ? null : model.asString(null));
    var tries = fields.list("attempts", "logs", "history", "log_ids", "attempt_ids");
    if (tries != null) for (var one : tries) inside(origin, one, session, taker);
    keep(origin, fields, name, taker);
  }

  private void inside(
      Origin origin, tools.jackson.databind.JsonNode one, Session session, Taker taker)
      throws BadRecord, InterruptedException {
    if (!(one instanceof ObjectNode object)) return;
    var fields = Fields.of(object);
    if (fields.has("script", "code", "error", "stderr", "user_prompt"))
      attempt(origin, fields, session, taker);
  }

  /** What the document says of the session beyond its attempts is a step of its own. */
  private void keep(Origin origin, Fields fields, String session, Taker taker)
      throws BadRecord, InterruptedException {
    var ofProject = fields.text("project", List.of(), project);
    var recorded = fields.time(SessionDocument.RECORDED);
    var said = new TreeMap<String, String>();
    for (var field : fields.rest().properties())
      if (!field.getValue().isNull()) said.put(field.getKey(), field.getValue().toString());
    if (said.isEmpty()) return;
    var created = Fields.of(fields.rest().deepCopy()).time("created_at", "started_at");
    var step =
        Draft.step()
            .put("id", "session." + Naming.hash(ofProject, session, said))
            .put("type", SessionDocument.TYPE)
            .put(
                "started_at", created != null ? created : recorded != null ? recorded : day(origin))
            .rest(fields);
    var stage = new StageKey(new Project(ofProject), session, StageKey.SCRIPT);
    var made = Attempts.step(stage, new AttemptId("none"), Instant.EPOCH, step);
    taker.steps(List.of(made.at(new Place(stage, null, null))));
  }
}
