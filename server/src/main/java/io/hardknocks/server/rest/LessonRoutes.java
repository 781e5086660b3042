package io.hardknocks.server.rest;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import io.hardknocks.api.lesson.AuditJson;
import io.hardknocks.api.lesson.LessonReportJson;
import io.hardknocks.api.lesson.LessonsJson;
import io.hardknocks.api.record.PatternJson;
import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.JsonFields;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.lesson.LessonReport;
import io.hardknocks.engine.lesson.audit.Audit;
import io.hardknocks.model.PatternState;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Ruling;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.http.Call;
import io.hardknocks.server.http.Json;
import io.hardknocks.server.http.Parameter;
import io.hardknocks.server.http.Route;
import io.hardknocks.server.http.problem.Problem;
import io.hardknocks.server.http.problem.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lessons, and what people decide about them and about patterns. */
public final class LessonRoutes {
  private static final Duration IDLE = Duration.ofDays(90);

  private final Hardknocks memory;

  public LessonRoutes(Hardknocks memory) {
    this.memory = memory;
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/api/lessons", Role.READ, "What fixes taught.", this::list)
            .with(
                Call.SCOPE.getFirst(),
                Parameter.text("state", "candidate, proven, active or retired")),
        Route.get("/api/lessons/{id}", Role.READ, "One lesson, its proofs and effect.", this::one),
        Route.get("/api/audit", Role.READ, "Lessons that the team should look at.", this::audit)
            .with(Call.SCOPE.getFirst()),
        Route.post(
            "/api/lessons/{id}/decision",
            Role.ADMIN,
            "Decides about a lesson: {choice: activate or retire}.",
            Route.Body.JSON,
            this::decide),
        Route.post(
            "/api/patterns/{fingerprint}/decision",
            Role.ADMIN,
            "Decides about a pattern: {state: open, resolved or muted, project?}.",
            Route.Body.JSON,
            this::decidePattern));
  }

  private HttpResponse list(Call call) {
    var state = call.query("state");
    var states = state == null ? Set.<LessonState>of() : Set.of(LessonState.ofWire(state));
    var lessons = memory.lessons().list(call.project(), states);
    return Json.ok(out -> LessonsJson.write(out, lessons));
  }

  private HttpResponse one(Call call) {
    var report = visible(call);
    return Json.ok(out -> LessonReportJson.write(out, report));
  }

  private LessonReport visible(Call call) {
    var id = call.path("id");
    var report = memory.lessons().lesson(id);
    if (call.sees(report.lesson().project())) return report;
    throw new Refused(
        Problem.of(HttpStatus.NOT_FOUND, "lesson: " + id + " is not in the token's project"));
  }

  private HttpResponse audit(Call call) {
    var audit = Audit.of(memory.lessons().audit(call.project(), IDLE), Map.of());
    return Json.ok(out -> AuditJson.write(out, audit));
  }

  private HttpResponse decide(Call call) throws BadRecord {
    var choice =
        Ruling.Choice.ofWire(JsonFields.read(call.text(), Set.of("choice")).text("choice"));
    var report = memory.lessons().decide(visible(call).lesson().id(), choice);
    return Json.ok(out -> LessonReportJson.write(out, report));
  }

  private HttpResponse decidePattern(Call call) throws BadRecord {
    var fields = JsonFields.read(call.text(), Set.of("state", "project"));
    var named = call.project(fields.text("project"));
    var project = named == null ? call.oneProject() : named;
    var pattern = memory.reports().pattern(project, call.path("fingerprint")).pattern();
    var state = PatternState.ofWire(fields.text("state"));
    var decided = memory.reports().decide(project, pattern.fingerprint(), state);
    return Json.ok(out -> PatternJson.write(out, decided));
  }
}
