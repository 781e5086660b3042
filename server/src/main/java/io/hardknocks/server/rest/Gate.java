package io.hardknocks.server.rest;

import com.linecorp.armeria.common.HttpResponse;
import io.hardknocks.analysis.edits.EditMiner;
import io.hardknocks.analysis.failure.Observed;
import io.hardknocks.analysis.policy.Policy;
import io.hardknocks.analysis.prompt.Need;
import io.hardknocks.api.gate.CheckJson;
import io.hardknocks.api.gate.ClassifyJson;
import io.hardknocks.api.gate.ContextJson;
import io.hardknocks.api.gate.MineJson;
import io.hardknocks.api.gate.PredictJson;
import io.hardknocks.api.record.SimilarJson;
import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.JsonFields;
import io.hardknocks.codec.JsonItems;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.gate.Corrected;
import io.hardknocks.engine.gate.Question;
import io.hardknocks.engine.report.fix.SimilarSearch;
import io.hardknocks.engine.report.prompt.PromptContext;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.sandbox.Language;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.http.Call;
import io.hardknocks.server.http.Json;
import io.hardknocks.server.http.Lines;
import io.hardknocks.server.http.Parameter;
import io.hardknocks.server.http.Route;
import io.hardknocks.storage.Scope;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is known before a script runs, and of errors that are only shown. */
public final class Gate {
  private static final Set<String> CHECK =
      Set.of("script", "language", "project", "session_id", "stage", "user_prompt", "candidates");

  private final Hardknocks memory;
  private final Supplier<Policy> policy;
  private final EditMiner miner = new EditMiner();

  public Gate(Hardknocks memory, Supplier<Policy> policy) {
    this.memory = memory;
    this.policy = policy;
  }

  public List<Route> routes() {
    return List.of(
        Route.post(
            "/api/check",
            Role.READ,
            "What will fail in a script: {script, language?, project?, session_id?, stage?,"
                + " user_prompt?, candidates?}.",
            Route.Body.JSON,
            this::check),
        Route.post(
            "/api/predict",
            Role.READ,
            "How likely a script fails: {script, language?, project?}.",
            Route.Body.JSON,
            this::predict),
        Route.post(
                "/api/similar",
                Role.READ,
                "Past failures like an error text: {text, language?}.",
                Route.Body.JSON,
                this::similarText)
            .with(Call.SCOPE)
            .with(Call.LIMITED),
        Route.get(
                "/api/attempts/{id}/similar",
                Role.READ,
                "Past failures like that of an attempt.",
                this::similarAttempt)
            .with(Call.SCOPE)
            .with(Call.LIMITED),
        Route.post(
            "/api/classify",
            Role.READ,
            "What kind of failure each line is: {id, language, text}.",
            Route.Body.LINES,
            call ->
                Lines.each(
                    JsonItems.ofLines(call.bytes()), line -> ClassifyJson.answer(memory, line))),
        Route.post(
            "/api/mine",
            Role.READ,
            "What fixed each line: {id, language, failing_code, fixed_code, error_text}.",
            Route.Body.LINES,
            call ->
                Lines.each(JsonItems.ofLines(call.bytes()), line -> MineJson.answer(miner, line))),
        context("/api/context", "The learned text for a model's prompt."),
        context("/api/logs/ai-context", "As /api/context."));
  }

  private Route context(String path, String summary) {
    return Route.get(path, Role.READ, summary, this::context)
        .with(Call.SCOPE)
        .with(
            Parameter.text("prompt", "what the model is asked for: its words choose"),
            Parameter.text("language", "only lessons of this language"),
            Parameter.text("session_id", "the goal that it is for: whether it helps is measured"),
            Parameter.number("budget", "at most so many tokens (default: 800)"),
            Parameter.number("limit", "at most so many lessons (default: 3)"));
  }

  private HttpResponse check(Call call) throws BadRecord {
    var fields = JsonFields.read(call.text(), CHECK);
    var question = question(call, fields);
    var checked = memory.check(question, policy.get());
    var prompt = fields.text("user_prompt");
    var context = prompt.isBlank() ? null : memory.reports().context(question, prompt);
    var fixed = Corrected.of(question.script(), checked.hints()).script();
    var changed = fixed.equals(question.script()) ? null : fixed;
    var told = new CheckJson.Told(checked, CheckJson.Seen.of(memory, question), context, changed);
    return Json.ok(out -> CheckJson.write(out, told));
  }

  private static Question question(Call call, JsonFields fields) {
    var named = call.project(fields.text("project"));
    var project = named == null ? Project.DEFAULT : named;
    var session = fields.text("session_id");
    var stage = fields.text("stage");
    var key =
        session.isEmpty()
            ? null
            : new StageKey(project, session, stage.isEmpty() ? StageKey.SCRIPT : stage);
    return new Question(
        project, key, language(fields), script(fields), fields.text("candidates").equals("true"));
  }

  private static String script(JsonFields fields) {
    var script = fields.text("script");
    if (script.isBlank())
      throw new IllegalArgumentException("script: missing (expected: the text of a script)");
    return script;
  }

  private static String language(JsonFields fields) {
    var language = fields.text("language");
    return language.isEmpty() ? Language.ofScript(fields.text("script")).wire() : language;
  }

  private HttpResponse predict(Call call) throws BadRecord {
    var fields = JsonFields.read(call.text(), CHECK);
    var scope = new Scope(call.project(fields.text("project")), null, null);
    var prediction = memory.reports().predict(scope, language(fields), script(fields));
    return Json.ok(out -> PredictJson.write(out, prediction));
  }

  private HttpResponse similarText(Call call) throws BadRecord {
    var fields = JsonFields.read(call.text(), Set.of("text", "language"));
    var text = fields.text("text");
    if (text.isBlank())
      throw new IllegalArgumentException("text: missing (expected: an error text)");
    var read = memory.classify(Observed.text(fields.text("language"), text));
    return similar(call, SimilarSearch.sought(text, read));
  }

  private HttpResponse similarAttempt(Call call) {
    var attempt = memory.reports().attempt(memory.reports().attemptId(call.path("id")));
    call.requireSees(attempt.stage().project());
    return similar(call, attempt.failure());
  }

  private HttpResponse similar(Call call, @Nullable Failure failure) {
    if (failure == null)
      throw new IllegalArgumentException("id: the attempt did not fail (expected: one that did)");
    var found = memory.reports().similar(failure, call.scope(), call.limit());
    return Json.ok(out -> SimilarJson.write(out, found));
  }

  private HttpResponse context(Call call) {
    var session = call.query("session_id");
    var stage = session == null ? null : new StageKey(call.oneProject(), session, StageKey.SCRIPT);
    var need = Need.of(call.query("prompt", ""), "", call.query("language", ""));
    var request =
        new PromptContext.Request(
            call.scope(),
            need,
            call.number("limit", PromptContext.Request.LIMIT),
            call.number("budget", PromptContext.Request.BUDGET),
            stage);
    var written = memory.reports().context(request);
    return Json.ok(out -> ContextJson.write(out, written));
  }
}
