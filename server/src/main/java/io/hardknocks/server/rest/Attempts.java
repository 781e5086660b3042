package io.hardknocks.server.rest;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.stream.StreamMessage;
import io.hardknocks.api.record.AttemptReportJson;
import io.hardknocks.api.record.AttemptsJson;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.model.Category;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Outcome;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.http.Call;
import io.hardknocks.server.http.Cursors;
import io.hardknocks.server.http.Handler;
import io.hardknocks.server.http.Json;
import io.hardknocks.server.http.Parameter;
import io.hardknocks.server.http.Route;
import io.hardknocks.server.http.problem.Problem;
import io.hardknocks.server.http.problem.Refused;
import io.hardknocks.storage.AttemptQuery;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/** Attempts: lists, single ones, and all of them as lines. */
public final class Attempts {
  private static final Set<Outcome> FAILED =
      Set.of(Outcome.FAILED, Outcome.TIMED_OUT, Outcome.REJECTED);
  private static final MediaType LINES = MediaType.create("application", "x-ndjson");

  private final Hardknocks memory;
  private final Executor executor;

  /**
   * @param executor for exports, which take long
   */
  public Attempts(Hardknocks memory, Executor executor) {
    this.memory = memory;
    this.executor = executor;
  }

  public List<Route> routes() {
    return List.of(
        list("/api/attempts", "Attempts, latest first.", query -> query)
            .with(
                Parameter.text("outcome", "succeeded, failed, timed_out, rejected or cancelled"),
                Parameter.flag("unfixed_only", "failures that nothing fixed")),
        list("/api/logs/failures", "Attempts that failed, latest first.", this::failures)
            .with(Parameter.flag("unfixed_only", "only those that nothing fixed")),
        list("/api/logs/successes", "Attempts that succeeded, latest first.", this::successes),
        one("/api/attempts/{id}", "One attempt, with what fixed it."),
        one("/api/logs/log/{id}", "As /api/attempts/{id}."),
        Route.get(
                "/api/export",
                Role.READ,
                "All attempts with their steps, one a line; POST /api/attempts takes them back.",
                this::export)
            .with(Call.SCOPE));
  }

  private Route list(String path, String summary, UnaryOperator<AttemptQuery> kind) {
    Handler handler = call -> list(call, kind);
    return Route.get(path, Role.READ, summary, handler)
        .with(Call.SCOPE)
        .with(
            Call.LIMITED,
            Parameter.text("cursor", "next_cursor of the page before"),
            Parameter.text("category", "only failures of this category"),
            Parameter.text("fingerprint", "only failures of this pattern"));
  }

  private AttemptQuery failures(AttemptQuery query) {
    return query.outcomes(FAILED);
  }

  private AttemptQuery successes(AttemptQuery query) {
    return query.outcomes(Set.of(Outcome.SUCCEEDED));
  }

  private HttpResponse list(Call call, UnaryOperator<AttemptQuery> kind) {
    var listed = memory.reports().listed(narrowed(call, kind.apply(asked(call))));
    return Json.ok(
        out -> {
          AttemptsJson.write(out, listed);
          out.put("next_cursor", listed.next() == null ? null : Cursors.written(listed.next()));
        });
  }

  private static AttemptQuery asked(Call call) {
    return AttemptQuery.of(call.scope(), call.limit()).after(Cursors.read(call.query("cursor")));
  }

  private static AttemptQuery narrowed(Call call, AttemptQuery query) {
    var outcome = call.query("outcome");
    if (outcome != null) query = query.outcomes(Set.of(Outcome.ofWire(outcome)));
    var category = call.query("category");
    if (category != null) query = query.category(Category.ofWire(category));
    var fingerprint = call.query("fingerprint");
    if (fingerprint != null) query = query.fingerprint(new Fingerprint(fingerprint));
    return call.flag("unfixed_only") ? query.unfixed() : query;
  }

  private Route one(String path, String summary) {
    return Route.get(path, Role.READ, summary, this::one);
  }

  private HttpResponse one(Call call) {
    var id = call.path("id");
    var report = memory.reports().attemptReport(id);
    if (!call.sees(report.attempt().stage().project()))
      throw new Refused(
          Problem.of(HttpStatus.NOT_FOUND, "attempt: " + id + " is not in the token's project"));
    return Json.ok(out -> AttemptReportJson.write(out, report));
  }

  private HttpResponse export(Call call) {
    var scope = call.scope();
    call.context().clearRequestTimeout();
    return HttpResponse.of(
        ResponseHeaders.builder(HttpStatus.OK).contentType(LINES).build(),
        StreamMessage.fromOutputStream(
            out -> {
              try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                memory.exports().lines(scope, writer);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            executor));
  }
}
