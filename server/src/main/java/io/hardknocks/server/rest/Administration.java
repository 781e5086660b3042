package io.hardknocks.server.rest;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import io.hardknocks.api.operation.RepriceJson;
import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.JsonFields;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.access.Token;
import io.hardknocks.server.access.Tokens;
import io.hardknocks.server.http.Call;
import io.hardknocks.server.http.Handler;
import io.hardknocks.server.http.Json;
import io.hardknocks.server.http.Parameter;
import io.hardknocks.server.http.Route;
import io.hardknocks.server.http.Times;
import io.hardknocks.server.http.problem.Problem;
import io.hardknocks.server.http.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** What decides about the whole store. */
public final class Administration {
  private final Hardknocks memory;
  private final Tokens tokens;
  private final Path backups;
  private final InstantSource clock;

  /**
   * @param backups the folder that backups are written to
   */
  public Administration(Hardknocks memory, Tokens tokens, Path backups, InstantSource clock) {
    this.memory = memory;
    this.tokens = tokens;
    this.backups = backups;
    this.clock = clock;
  }

  public List<Route> routes() {
    return List.of(
        act(
                "/api/admin/cleanup",
                "Forgets attempts for good: ?older_than=90d&project=.",
                this::cleanup)
            .with(
                Parameter.text("older_than", "age of what is forgotten: 90d"),
                Call.SCOPE.getFirst()),
        act("/api/admin/rebuild", "Makes patterns, fixes and lessons again.", this::rebuild),
        act(
                "/api/admin/reprice",
                "Prices kept model calls again: ?project=&since=&until=.",
                this::reprice)
            .with(Call.SCOPE),
        act("/api/admin/backup", "Copies the store to a file beside it.", this::backup),
        Route.get("/api/admin/tokens", Role.ADMIN, "The tokens, without secrets.", this::tokens),
        Route.post(
            "/api/admin/tokens",
            Role.ADMIN,
            "Makes a token: {name, role, project?}. Its secret is in this answer, and nowhere else.",
            Route.Body.JSON,
            this::createToken),
        Route.delete(
            "/api/admin/tokens/{id}", Role.ADMIN, "Makes a token worthless.", this::revoke));
  }

  private static Route act(String path, String summary, Handler handler) {
    return Route.post(path, Role.ADMIN, summary, Route.Body.NONE, call -> act(call, handler));
  }

  /** A body that nobody reads might have named less than what is done without it. */
  private static HttpResponse act(Call call, Handler handler) throws Exception {
    if (!call.text().isBlank())
      throw new IllegalArgumentException(
          "the body is not read here (expected: parameters in the query, ?name=value)");
    return handler.answer(call);
  }

  private HttpResponse cleanup(Call call) {
    var age = call.query("older_than");
    if (age == null)
      throw new IllegalArgumentException(
          "older_than: missing (expected: an age in the query, ?older_than=90d)");
    var before = clock.instant().minus(Times.duration("older_than", age));
    long forgotten = memory.cleanup(call.project(), before);
    return Json.ok(out -> out.put("forgotten", forgotten));
  }

  private HttpResponse rebuild(Call call) {
    requireAll(call);
    call.context().clearRequestTimeout();
    memory.rebuild();
    return Json.ok(out -> out.put("rebuilt", true));
  }

  private HttpResponse reprice(Call call) {
    var repriced = memory.pipelines().reprice(call.scope());
    return Json.ok(out -> RepriceJson.write(out, repriced));
  }

  private HttpResponse backup(Call call) throws IOException {
    requireAll(call);
    call.context().clearRequestTimeout();
    var file =
        backups.resolve("hardknocks-" + clock.instant().toString().replace(':', '-') + ".duckdb");
    memory.upkeep().backup(file);
    return Json.ok(out -> out.put("backup", file.toString()));
  }

  /** What is of all projects is not for who may see one. */
  private static void requireAll(Call call) {
    if (call.principal().project() != null)
      throw new Refused(
          Problem.of(HttpStatus.FORBIDDEN, "this is of all projects (expected: such a token)"));
  }

  private HttpResponse tokens(Call call) {
    requireAll(call);
    var all = tokens.all();
    return Json.ok(out -> out.objects("tokens", all, Administration::write));
  }

  private HttpResponse createToken(Call call) throws BadRecord {
    var fields = JsonFields.read(call.text(), Set.of("name", "role", "project"));
    var created =
        tokens.create(
            fields.text("name"),
            Role.ofWire(fields.text("role")),
            call.project(fields.text("project")));
    return Json.of(
        HttpStatus.CREATED,
        out -> {
          write(out, created.token());
          out.put("secret", created.secret());
        });
  }

  private HttpResponse revoke(Call call) {
    requireAll(call);
    var id = call.path("id");
    if (!tokens.revoke(id))
      throw new Refused(Problem.of(HttpStatus.NOT_FOUND, "token: " + id + " is not known"));
    return Json.ok(out -> out.put("revoked", id));
  }

  private static void write(JsonObject out, Token token) {
    var project = token.project();
    out.put("id", token.id())
        .put("name", token.name())
        .put("role", token.role().wire())
        .put("project", project == null ? null : project.name())
        .put("created_at", token.createdAt());
  }
}
