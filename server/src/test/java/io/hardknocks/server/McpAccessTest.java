package io.hardknocks.server;

import static io.hardknocks.server.McpAgent.FAILED;
import static io.hardknocks.server.McpAgent.fields;
import static io.hardknocks.server.McpAgent.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardknocks.model.Project;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.config.Key;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a token lets a coding agent do and see. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class McpAccessTest {
  @TempDir Path folder;
  private RunningApp server;

  @BeforeEach
  void start() throws IOException {
    server = RunningApp.start(folder, Map.of(Key.PROVE, "no"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private McpAgent agent(@Nullable String token) {
    return McpAgent.of(server, token);
  }

  @Test
  void aTokenCallsWhatItsRoleMay() {
    var reader = server.token(Role.READ);
    try (var agent = agent(reader)) {
      assertThat(agent.client().listTools().tools())
          .extracting(Tool::name)
          .doesNotContain("record_attempt", "run_script", "lesson_feedback")
          .contains("check_before_run", "summary");
      for (var tool : List.of("record_attempt", "run_script")) {
        var refused = agent.call(tool, arguments(tool));
        assertThat(refused.isError()).isTrue();
        assertThat(text(refused)).contains("has not the role");
      }
    }
    try (var agent = agent(server.token(Role.RUN))) {
      assertThat(agent.client().listTools().tools()).extracting(Tool::name).contains("run_script");
    }
    assertThatThrownBy(() -> agent(server.token(Role.INGEST))).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> agent(null)).isInstanceOf(RuntimeException.class);
  }

  private static Map<String, Object> arguments(String tool) {
    return tool.equals("run_script") ? Map.of("script", "print(1)") : FAILED;
  }

  @Test
  void aTokenOfAProjectSeesThatAlone() {
    var everything = server.token(Role.ADMIN);
    var other = server.tokens.create("other", Role.ADMIN, new Project("other")).secret();
    try (var agent = agent(everything)) {
      agent.call("record_attempt", FAILED);
    }
    try (var agent = agent(other)) {
      assertThat(text(agent.call("explain_failure", Map.of("attempt", "bad"))))
          .contains("not in the token's project");
      assertThat(fields(agent.call("search_failures", Map.of()))).doesNotContainKey("data");
      assertThat(fields(agent.call("summary", Map.of()))).containsEntry("attempts", 0);
      assertThat(agent.call("summary", Map.of("project", "default")).isError()).isTrue();
      assertThatThrownBy(() -> agent.read("hardknocks://attempt/bad"))
          .hasMessageContaining("not in the token's project");
      assertThatThrownBy(() -> agent.read("hardknocks://session/s"))
          .hasMessageContaining("not in the store");
      var own = new HashMap<>(FAILED);
      own.put("id", "mine");
      assertThat(fields(agent.call("record_attempt", own))).containsEntry("attempt", "mine");
      assertThat(String.valueOf(agent.call("search_failures", Map.of()).structuredContent()))
          .contains("mine")
          .doesNotContain("bad");
    }
  }
}
