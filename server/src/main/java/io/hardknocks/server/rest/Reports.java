package io.hardknocks.server.rest;

import com.linecorp.armeria.common.HttpResponse;
import io.hardknocks.api.figures.CostsJson;
import io.hardknocks.api.figures.LimitsJson;
import io.hardknocks.api.figures.MethodsJson;
import io.hardknocks.api.figures.PricesJson;
import io.hardknocks.api.figures.RecoveriesJson;
import io.hardknocks.api.figures.StagesJson;
import io.hardknocks.api.record.ExplainJson;
import io.hardknocks.api.record.PatternJson;
import io.hardknocks.api.record.PatternsJson;
import io.hardknocks.api.record.SessionJson;
import io.hardknocks.api.report.AnalysisJson;
import io.hardknocks.api.report.LibrariesJson;
import io.hardknocks.api.report.RecommendationsJson;
import io.hardknocks.api.report.StrategiesJson;
import io.hardknocks.api.report.SummaryJson;
import io.hardknocks.api.report.WatchedJson;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.http.Call;
import io.hardknocks.server.http.Handler;
import io.hardknocks.server.http.Json;
import io.hardknocks.server.http.Parameter;
import io.hardknocks.server.http.Route;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.PipelineStatistics.By;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** What was recorded, as reports. */
public final class Reports {
  private static final List<Parameter> LISTED =
      List.of(Call.SCOPE.get(0), Call.SCOPE.get(1), Call.SCOPE.get(2), Call.LIMITED);
  private static final Parameter PROJECT =
      Parameter.text("project", "of which project (default: the token's, else default)");

  private final Hardknocks memory;
  private final InstantSource clock;

  public Reports(Hardknocks memory, InstantSource clock) {
    this.memory = memory;
    this.clock = clock;
  }

  public List<Route> routes() {
    return List.of(
        scoped("/api/summary", "How the project is doing.", this::summary),
        scoped("/api/logs/summary", "As /api/summary.", this::summary),
        scoped("/api/logs/analysis", "The summary, and all patterns.", this::analysis),
        listed("/api/patterns", "What fails, how often, and what fixed it.", this::patterns),
        listed("/api/logs/error-patterns", "As /api/patterns.", this::patterns),
        of("/api/patterns/{fingerprint}", "One pattern of failures.", this::pattern),
        of("/api/sessions/{id}", "The journey of a session, with its steps.", this::session),
        of("/api/logs/session/{id}", "As /api/sessions/{id}.", this::session),
        of("/api/sessions/{id}/explain", "Why a session went as it did.", this::explain),
        listed("/api/libraries", "Failures by library, version and symbol.", this::libraries),
        listed("/api/watched", "Failures of the names that the team watches.", this::watched),
        listed("/api/recommendations", "What to do next, with figures.", this::recommendations),
        listed("/api/logs/recommendations", "As /api/recommendations.", this::recommendations),
        scoped("/api/strategies", "Which ways of repairing work.", this::strategies)
            .with(
                Parameter.text("fingerprint", "only failures of this pattern"),
                Parameter.flag("by_symbol", "apart for each symbol")),
        scoped("/api/stages", "What each stage took.", this::stages),
        scoped("/api/methods", "The methods of each stage, and which to try first.", this::methods),
        scoped("/api/costs", "What model calls cost.", this::costs)
            .with(Parameter.text("by", "model, stage, project or day (default: model)")),
        scoped("/api/limits", "When providers turned calls away.", this::limits),
        scoped("/api/recoveries", "How validations went, and what healed.", this::recoveries),
        Route.get("/api/prices", Role.READ, "The prices in force.", this::prices));
  }

  private static Route scoped(String path, String summary, Handler handler) {
    return Route.get(path, Role.READ, summary, handler).with(Call.SCOPE);
  }

  private static Route listed(String path, String summary, Handler handler) {
    return Route.get(path, Role.READ, summary, handler).with(LISTED);
  }

  private static Route of(String path, String summary, Handler handler) {
    return Route.get(path, Role.READ, summary, handler).with(PROJECT);
  }

  private HttpResponse summary(Call call) {
    var summary = memory.reports().summary(call.scope());
    return Json.ok(out -> SummaryJson.write(out, summary));
  }

  private HttpResponse analysis(Call call) {
    var scope = call.scope();
    var summary = memory.reports().summary(scope);
    var patterns = memory.reports().errors(scope, AttemptQuery.MAX_LIMIT);
    return Json.ok(out -> AnalysisJson.write(out, clock.instant(), summary, patterns));
  }

  private HttpResponse patterns(Call call) {
    var patterns = memory.reports().errors(call.scope(), call.limit());
    return Json.ok(out -> PatternsJson.write(out, patterns));
  }

  private HttpResponse pattern(Call call) {
    var pattern = memory.reports().pattern(call.oneProject(), call.path("fingerprint"));
    return Json.ok(out -> PatternJson.write(out, pattern));
  }

  private HttpResponse session(Call call) {
    var story = memory.pipelines().story(call.oneProject(), call.path("id"));
    return Json.ok(out -> SessionJson.write(out, story));
  }

  private HttpResponse explain(Call call) {
    var explanation = memory.pipelines().explain(call.oneProject(), call.path("id"));
    return Json.ok(out -> ExplainJson.write(out, explanation));
  }

  private HttpResponse libraries(Call call) {
    var libraries = memory.reports().libraries(call.scope(), call.limit());
    return Json.ok(out -> LibrariesJson.write(out, libraries));
  }

  private HttpResponse watched(Call call) {
    var watched = memory.reports().watched(call.scope(), call.limit());
    return Json.ok(out -> WatchedJson.write(out, watched));
  }

  private HttpResponse recommendations(Call call) {
    var recommendations = memory.reports().recommendations(call.scope(), call.limit());
    return Json.ok(out -> RecommendationsJson.write(out, recommendations));
  }

  private HttpResponse strategies(Call call) {
    var standings =
        memory
            .reports()
            .strategies(call.scope(), call.query("fingerprint"), call.flag("by_symbol"));
    return Json.ok(out -> StrategiesJson.write(out, standings));
  }

  private HttpResponse stages(Call call) {
    var stages = memory.pipelines().stages(call.scope());
    return Json.ok(out -> StagesJson.write(out, stages));
  }

  private HttpResponse methods(Call call) {
    var methods = memory.pipelines().methods(call.scope());
    return Json.ok(out -> MethodsJson.write(out, methods));
  }

  private HttpResponse costs(Call call) {
    var report = memory.pipelines().costs(call.scope(), by(call.query("by", "model")));
    return Json.ok(out -> CostsJson.write(out, report));
  }

  private static By by(String word) {
    for (var by : By.values()) if (by.name().toLowerCase(Locale.ROOT).equals(word)) return by;
    throw new IllegalArgumentException("by: " + word + " (expected: model, stage, project or day)");
  }

  private HttpResponse limits(Call call) {
    var incidents = memory.pipelines().incidents(call.scope());
    return Json.ok(out -> LimitsJson.write(out, incidents));
  }

  private HttpResponse recoveries(Call call) {
    var recoveries = memory.pipelines().recoveries(call.scope());
    return Json.ok(out -> RecoveriesJson.write(out, recoveries));
  }

  private HttpResponse prices(Call call) {
    var prices = memory.pipelines().prices();
    return Json.ok(out -> PricesJson.write(out, prices));
  }
}
