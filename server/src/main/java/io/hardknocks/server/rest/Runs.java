package io.hardknocks.server.rest;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import io.hardknocks.api.gate.RunJson;
import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.http.Call;
import io.hardknocks.server.http.Json;
import io.hardknocks.server.http.Route;
import io.hardknocks.server.http.problem.Problems;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Runs scripts for callers: they wait for the result, or come back for it. */
public final class Runs {
  private static final String ASYNC = "respond-async";

  private final RunQueue queue;

  public Runs(RunQueue queue) {
    this.queue = queue;
  }

  public List<Route> routes() {
    return List.of(
        Route.post(
            "/run",
            Role.RUN,
            "Runs a script in the sandbox and keeps what came of it; without a language its #! line"
                + " decides, else it is python. Prefer: respond-async answers 202 and a job.",
            Route.Body.JSON,
            this::run),
        Route.get("/api/jobs/{id}", Role.RUN, "A job, and its result when it is done.", this::job),
        Route.delete("/api/jobs/{id}", Role.RUN, "Ends a job.", this::cancel));
  }

  private HttpResponse run(Call call) throws BadRecord {
    var script = RunBody.read(call.text(), call::project);
    var job = queue.submit(script, call.principal());
    call.context().clearRequestTimeout();
    if (call.headers().get(HttpHeaderNames.PREFER, "").contains(ASYNC)) return accepted(job);
    var _ = call.context().whenRequestCancelled().thenRun(job::cancel);
    return HttpResponse.of(result(job));
  }

  private static HttpResponse accepted(Job job) {
    var headers =
        ResponseHeaders.builder(HttpStatus.ACCEPTED)
            .contentType(MediaType.JSON_UTF_8)
            .add(HttpHeaderNames.LOCATION, "/api/jobs/" + job.id())
            .build();
    return HttpResponse.of(headers, HttpData.ofUtf8(JsonObject.line(out -> write(out, job))));
  }

  private static CompletableFuture<HttpResponse> result(Job job) {
    return job.whenDone()
        .thenApply(ran -> Json.ok(out -> RunJson.write(out, ran.recorded(), ran.told())))
        .exceptionally(thrown -> Problems.of(thrown).response());
  }

  private HttpResponse job(Call call) {
    var job = queue.find(call.path("id"), call.principal());
    return Json.ok(out -> write(out, job));
  }

  private HttpResponse cancel(Call call) {
    var job = queue.find(call.path("id"), call.principal());
    job.cancel();
    return Json.ok(out -> write(out, job));
  }

  private static void write(JsonObject out, Job job) {
    out.put("job", job.id()).put("state", job.state());
    var ran = job.result();
    if (ran != null)
      out.object("result", result -> RunJson.write(result, ran.recorded(), ran.told()));
    var problem = job.problem();
    if (problem != null) out.put("error", Problems.of(problem).detail());
  }
}
