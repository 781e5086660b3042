package io.hardknocks.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Project;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.http.Route;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route with every role. */
class RolesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void aRouteIsForItsRoleAlone() throws Exception {
    try (var server = RunningApp.start(folder)) {
      var secrets = new EnumMap<Role, String>(Role.class);
      for (var role : Role.values()) secrets.put(role, server.token(role));
      var wrong = new ArrayList<String>();
      for (var route : server.app.routes()) {
        for (var role : Role.values()) {
          boolean may = route.role() == null || role.grants().contains(route.role());
          int status = call(server, route, secrets.get(role));
          if ((status != 401 && status != 403) != may)
            wrong.add(route.name() + " as " + role.wire() + ": " + status);
        }
      }
      assertThat(wrong).isEmpty();
      assertThat(server.app.routes()).hasSizeGreaterThan(40);
    }
  }

  @Test
  void withoutATokenNothingIsAnsweredOnceThereAreTokens() throws Exception {
    try (var server = RunningApp.start(folder)) {
      server.token(Role.READ);
      var open = new ArrayList<String>();
      for (var route : server.app.routes()) {
        if (call(server, route, null) != 401) open.add(route.name());
      }
      assertThat(open).containsExactlyInAnyOrder("GET /health", "GET /ready", "GET /openapi.json");
    }
  }

  private static int call(RunningApp server, Route route, @Nullable String token)
      throws IOException, InterruptedException {
    var path = route.path().replaceAll("\\{[a-z_]+\\}", "none");
    var body =
        route.body() == Route.Body.NONE ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
    var request =
        server
            .request(path, token)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(route.method().name(), body);
    // an answer of events does not end
    var answer = server.open(request);
    return answer
        .headers()
        .firstValue("grpc-status")
        .map(RolesTest::ofGrpc)
        .orElse(answer.statusCode());
  }

  private static int ofGrpc(String status) {
    return status.equals("16") ? 401 : status.equals("7") ? 403 : 400;
  }

  @Test
  void aTokenOfAProjectSeesNoOther() throws Exception {
    try (var server = RunningApp.start(folder)) {
      server.post("/api/attempts", "{\"id\":\"a\",\"session_id\":\"s\",\"outcome\":\"succeeded\"}");
      var secret = server.tokens.create("p", Role.READ, new Project("p")).secret();
      assertThat(status(server, "/api/attempts/a", secret)).isEqualTo(404);
      assertThat(status(server, "/api/attempts?project=default", secret)).isEqualTo(403);
      assertThat(status(server, "/api/sessions/s", secret)).isEqualTo(404);
      assertThat(server.send(server.request("/api/attempts", secret)).body())
          .contains("\"attempts\":[]");
    }
  }

  @Test
  void recordsOfATokenAreOfItsProject() throws Exception {
    try (var server = RunningApp.start(folder)) {
      var project = new Project("p");
      var secret = server.tokens.create("in", Role.INGEST, project).secret();
      var reader = server.token(Role.READ);
      var both =
          "[{\"id\":\"a\",\"session_id\":\"s\",\"outcome\":\"succeeded\"},"
              + "{\"id\":\"b\",\"project\":\"q\",\"session_id\":\"s\",\"outcome\":\"succeeded\"}]";
      var taken =
          server.send(server.request("/api/attempts", secret).POST(BodyPublishers.ofString(both)));
      assertThat(taken.statusCode()).isEqualTo(207);
      assertThat(taken.body()).contains("\"recorded\":1", "project: q (expected: p, the token's)");
      assertThat(server.send(server.request("/api/attempts?project=p", reader)).body())
          .contains("\"id\":\"a\"");
    }
  }

  @Test
  void aRevokedTokenIsWorthlessAtOnce() throws Exception {
    try (var server = RunningApp.start(folder)) {
      server.token(Role.READ);
      var created = server.tokens.create("x", Role.READ, null);
      assertThat(status(server, "/api/summary", created.secret())).isEqualTo(200);
      server.tokens.revoke(created.token().id());
      assertThat(status(server, "/api/summary", created.secret())).isEqualTo(401);
    }
  }

  private static int status(RunningApp server, String path, String token)
      throws IOException, InterruptedException {
    return server.send(server.request(path, token)).statusCode();
  }

  @Test
  void whatAdministratorsDoIsKept() throws Exception {
    try (var server = RunningApp.start(folder)) {
      server.post("/api/admin/cleanup?older_than=90d", "");
      server.get("/api/admin/tokens");
      List<String> lines = Files.readAllLines(folder.resolve("audit.jsonl"));
      assertThat(lines).hasSize(1);
      assertThat(lines.getFirst())
          .contains("\"who\":\"local\"", "POST /api/admin/cleanup", "older_than=90d");
    }
  }
}
