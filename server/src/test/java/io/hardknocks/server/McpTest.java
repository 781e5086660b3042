package io.hardknocks.server;

import static io.hardknocks.server.McpAgent.BAD;
import static io.hardknocks.server.McpAgent.ERROR;
import static io.hardknocks.server.McpAgent.FAILED;
import static io.hardknocks.server.McpAgent.FIXED;
import static io.hardknocks.server.McpAgent.GOOD;
import static io.hardknocks.server.McpAgent.fields;
import static io.hardknocks.server.McpAgent.rows;
import static io.hardknocks.server.McpAgent.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardknocks.server.config.Key;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a coding agent can call, read and open. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class McpTest {
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

  private McpAgent agent() {
    return McpAgent.of(server, null);
  }

  @Test
  void everyToolIsDescribed() {
    try (var agent = agent()) {
      var tools = agent.client().listTools().tools();
      assertThat(tools)
          .extracting(Tool::name)
          .containsExactlyInAnyOrder(
              "check_before_run",
              "explain_failure",
              "find_fix",
              "get_lessons",
              "record_attempt",
              "run_script",
              "lesson_feedback",
              "search_failures",
              "summary");
      for (var tool : tools) {
        assertThat(tool.description()).as(tool.name()).contains("Call it", "Do not call it");
        assertThat(tool.inputSchema()).as(tool.name()).containsEntry("type", "object");
        assertThat(tool.annotations().destructiveHint()).isFalse();
      }
      assertThat(tools)
          .filteredOn(tool -> !tool.annotations().readOnlyHint())
          .extracting(Tool::name)
          .containsExactlyInAnyOrder("record_attempt", "run_script", "lesson_feedback");
    }
  }

  @Test
  void whatIsRecordedIsExplainedAndItsFixFound() {
    try (var agent = agent()) {
      var failed = fields(agent.call("record_attempt", FAILED));
      assertThat(failed)
          .containsEntry("attempt", "bad")
          .containsEntry("category", "attribute_error");
      assertThat(fields(agent.call("record_attempt", FIXED)))
          .containsEntry("fixed", List.of("bad"));

      var explained = agent.call("explain_failure", Map.of("attempt", "bad"));
      assertThat(fields(explained))
          .containsEntry("fixable", true)
          .containsEntry("fixed_by", "good");
      assertThat(text(explained)).contains("has no attribute 'clock'", "time.perf_counter");

      var found = agent.call("find_fix", Map.of("error", ERROR, "language", "python"));
      assertThat(fields(found)).containsEntry("fixes", 1);
      assertThat(text(found)).contains("time.perf_counter", "fixed by good");

      var listed = agent.call("search_failures", Map.of("category", "attribute_error"));
      assertThat(text(listed)).contains("attempt bad of session id s", "fixed by good");
      assertThat(text(agent.call("search_failures", Map.of("text", ERROR)))).contains("bad");

      assertThat(fields(agent.call("summary", Map.of())))
          .containsEntry("attempts", 2)
          .containsEntry("fixed", 1);
    }
  }

  @Test
  void lessonsAreToldCheckedAndAnsweredFor() {
    try (var agent = agent()) {
      agent.call("record_attempt", FAILED);
      agent.call("record_attempt", FIXED);
      var checked = agent.call("check_before_run", Map.of("script", BAD, "candidates", true));
      assertThat(fields(checked)).containsEntry("verdict", "failed_before");
      assertThat(text(checked)).contains("line 2", "time.perf_counter", "unproven");
      assertThat(fields(agent.call("check_before_run", Map.of("script", GOOD))))
          .containsEntry("verdict", "clear");
      assertThat(text(agent.call("get_lessons", Map.of("task", "measure the time"))))
          .contains("time.perf_counter");

      var id = String.valueOf(rows(checked).getFirst().get("lesson"));
      assertThat(fields(agent.call("get_lessons", Map.of("lesson_id", id))))
          .containsEntry("state", "candidate");
      var said = Map.<String, Object>of("lesson_id", id, "result", "helped", "comment", "it ran");
      assertThat(fields(agent.call("lesson_feedback", said))).containsEntry("state", "candidate");
      assertThat(get("/api/lessons/" + id))
          .contains("\"state\":\"candidate\"", "\"result\":\"helped\"", "\"comment\":\"it ran\"");

      var secret = "sk-ant-api03-" + "Ab3dEf6h".repeat(8);
      var wrong =
          Map.<String, Object>of("lesson_id", id, "result", "wrong", "comment", "key=" + secret);
      assertThat(fields(agent.call("lesson_feedback", wrong))).containsEntry("state", "candidate");
      assertThat(get("/api/lessons/" + id)).contains("\"wrong\"").doesNotContain(secret);
      assertThat(get("/api/audit")).contains("\"kind\":\"disputed\"", "1 of 2 who followed it");
    }
  }

  private String get(String path) {
    try {
      return server.get(path).body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aScriptRunsAndIsRemembered() {
    try (var agent = agent()) {
      var ran = agent.call("run_script", Map.of("script", "print(1 + 1)\nraise KeyError('k')"));
      assertThat(fields(ran)).containsEntry("outcome", "failed").containsEntry("exit_code", 1);
      assertThat(text(ran)).contains("KeyError", "stdout:\n2");
      var read = agent.read("hardknocks://attempt/" + fields(ran).get("attempt"));
      assertThat(read).contains("raise KeyError('k')");
    }
  }

  @Test
  void recordsAreResources() {
    try (var agent = agent()) {
      agent.call("record_attempt", FAILED);
      agent.call("record_attempt", FIXED);
      assertThat(agent.client().listResourceTemplates().resourceTemplates())
          .extracting(template -> template.uriTemplate())
          .containsExactlyInAnyOrder(
              "hardknocks://attempt/{id}",
              "hardknocks://session/{id}",
              "hardknocks://pattern/{fingerprint}");
      assertThat(agent.read("hardknocks://attempt/bad")).contains("print(time.clock())");
      assertThat(agent.read("hardknocks://session/s")).contains("bad", "good");
      var print =
          fields(agent.call("explain_failure", Map.of("attempt", "bad"))).get("fingerprint");
      assertThat(agent.read("hardknocks://pattern/" + print)).contains("time.perf_counter");
      assertThatThrownBy(() -> agent.read("hardknocks://attempt/none"))
          .isInstanceOf(McpError.class)
          .hasMessageContaining("not in the store");
    }
  }

  @Test
  void aPromptOpensADebuggingTurn() {
    try (var agent = agent()) {
      agent.call("record_attempt", FAILED);
      agent.call("record_attempt", FIXED);
      var opened = agent.client().getPrompt(debug(Map.of("attempt", "bad")));
      var text = ((TextContent) opened.messages().getFirst().content()).text();
      assertThat(text).contains("Repair this failure", "has no attribute", "time.perf_counter");
      assertThatThrownBy(() -> agent.client().getPrompt(debug(Map.of())))
          .isInstanceOf(McpError.class)
          .hasMessageContaining("error: missing");
    }
  }

  private static GetPromptRequest debug(Map<String, Object> arguments) {
    return GetPromptRequest.builder("debug_failure").arguments(arguments).build();
  }
}
