package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A video pipeline with a cleaner of code and one of a model, as a user sees it. */
class PipelineTest {
  private static final String SECRET = "ghp_" + "abcdefghijklmnopqrstuvwxyz0123456789";

  private static final String RECORDS =
      """
      {"id":"v42-1","session_id":"video-42","stage":"cleaning","method":"programmatic",\
      "started_at":"2026-11-24T10:00:00Z","duration_ms":300,"outcome":"failed","language":"python",\
      "error":"KeyError: 'fps'","usage":{"cpu_ms":250,"peak_memory_bytes":52428800}}
      {"id":"v42-2","session_id":"video-42","stage":"cleaning","method":"llm",\
      "started_at":"2026-11-24T10:00:01Z","duration_ms":67800,"outcome":"succeeded","steps":[\
      {"id":"call","type":"llm_call","name":"clean","provider":"anthropic",\
      "model":"claude-sonnet-4-5-20250929","prompt":"Clean it. token = '{secret}'","response":"[]",\
      "usage":{"input_tokens":1200,"output_tokens":300,"cache_read_input_tokens":8000},\
      "started_at":"2026-11-24T10:00:01Z","duration_ms":60000,"status":"succeeded","retries":1,\
      "rate_limited":true,"retry_after_ms":20000},\
      {"id":"check","type":"validation","name":"rows","of":"syntax","status":"failed",\
      "errors":[{"message":"SyntaxError: invalid syntax","line":4,"context":"def f(:"}],\
      "fixes_applied":["closed the parenthesis"],"recovery":"worked",\
      "started_at":"2026-11-24T10:01:02Z","duration_ms":12},\
      {"id":"render","parent_id":"check","type":"template_render","name":"subtitles","template":"srt",\
      "output":"1","started_at":"2026-11-24T10:01:03Z","duration_ms":40,"status":"succeeded"}]}
      {"id":"v43-1","session_id":"video-43","stage":"cleaning","method":"llm",\
      "started_at":"2026-11-24T11:00:01Z","duration_ms":1000,"outcome":"succeeded",\
      "ai_model":"mystery-1","usage":{"input_tokens":10,"output_tokens":5}}
      """
          .replace("{secret}", SECRET);

  @TempDir Path folder;
  private Inside hardknocks = new Inside(Path.of(""));

  @BeforeEach
  void record() {
    hardknocks = new Inside(folder.resolve("store"));
    var result = hardknocks.call(RECORDS.getBytes(UTF_8), "log", "--jsonl");
    assertThat(result.out()).isEqualTo("recorded 3 attempts\n");
    assertThat(result.code()).isZero();
  }

  private JsonNode json(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    return JsonMapper.shared().readTree(text(all.toArray(String[]::new)));
  }

  private String text(String... arguments) {
    var result = hardknocks.call(arguments);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    return result.out();
  }

  @Test
  void explainAnswersEveryQuestionWithItsEvidence() {
    var answers = json("explain", "video-42").get("answers");
    assertThat(answers).hasSize(9);
    for (var answer : answers) assertThat(answer.get("recorded").asBoolean()).isTrue();
    assertThat(ids(answers.get(0))).containsExactly("call");
    assertThat(ids(answers.get(2))).containsExactly("render");
    assertThat(ids(answers.get(3))).containsExactly("check");
    assertThat(ids(answers.get(4))).containsExactly("v42-1", "check");
    assertThat(ids(answers.get(5))).containsExactly("v42-2", "check");
    var text = text("explain", "video-42");
    assertThat(text)
        .contains(
            "1. What prompt was sent?", "SyntaxError: invalid syntax (line 4: def f(:) [check]")
        .contains("$0.0105 for 1 model call", "token = '[redacted:")
        .doesNotContain(SECRET);
  }

  private static List<String> ids(JsonNode answer) {
    return answer.get("evidence").valueStream().map(one -> one.get("id").asString()).toList();
  }

  @Test
  void explainSaysWhatWasNotRecorded() {
    assertThat(text("explain", "video-43"))
        .contains("3. How was it transformed?  not recorded: no template render")
        .contains("8. What did it cost?  1 model call, unpriced");
  }

  @Test
  void aSessionIsDrawnNoWiderThanAsked() {
    var lines = text("session", "video-42").lines().toList();
    assertThat(lines.get(1)).startsWith("stage cleaning").contains("$0.01", "▇");
    assertThat(lines.subList(2, 7))
        .extracting(line -> line.strip().replaceAll(" {2,}.*", ""))
        .containsExactly(
            "✗ attempt 1 programmatic",
            "✓ attempt 2 llm",
            "✓ llm call clean",
            "✗ validation rows",
            "✓ template render subtitles");
    assertThat(lines).allMatch(line -> line.length() <= 160);
  }

  @Test
  void aSessionIsOneDocument() {
    var session = json("session", "video-42");
    var stage = session.get("stages").get("cleaning");
    assertThat(stage.get("status").asString()).isEqualTo("completed");
    assertThat(stage.get("performance").get("memory_peak_mb").asDouble()).isEqualTo(50);
    assertThat(session.get("errors")).hasSize(2);
    var error = session.get("errors").valueStream().findFirst().orElseThrow();
    assertThat(error.get("occurrence_count").asInt()).isEqualTo(1);
    assertThat(error.get("fixable").asBoolean()).isTrue();
    var retries = session.get("retry_attempts").get("cleaning");
    assertThat(retries.get(1).get("method").asString()).isEqualTo("llm");
    var call = session.get("claude_api_usage").get(0);
    assertThat(call.get("estimated_cost_usd").decimalValue()).isEqualByComparingTo("0.0105");
    var validation = session.get("validation_history").get(0);
    assertThat(validation.get("auto_recovery_attempted").asBoolean()).isTrue();
    assertThat(session.get("performance").get("duration_seconds").asDouble()).isEqualTo(68.1);
    assertThat(session.get("steps")).hasSize(3);
  }

  @Test
  void costsAreExactAndAnUnknownModelIsNotFree() {
    var costs = json("costs");
    assertThat(costs.get("total").get("cost_usd").decimalValue()).isEqualByComparingTo("0.0105");
    assertThat(costs.get("total").get("unpriced").asInt()).isEqualTo(1);
    assertThat(costs.get("rows").get(1).get("cost_usd").isNull()).isTrue();
    assertThat(costs.get("fixed_failures").asInt()).isEqualTo(1);
    for (var by : List.of("stage", "project", "day"))
      assertThat(json("costs", "--by", by).get("rows")).hasSize(1);
    assertThat(text("costs")).contains("unpriced", "1 of 2 calls unpriced");
  }

  @Test
  void aBudgetWarnsAndANewPriceCountsAfterRepricing() throws IOException {
    Files.writeString(
        folder.resolve("store/prices.yaml"),
        """
        budget: {per_day: 0.01}
        prices:
        - {provider: any, models: [mystery-1], as_of: 2026-11-25, input: 100, output: 100}
        """);
    assertThat(text("costs")).contains("warning  2026-11-24: $0.01, over", "unpriced");
    assertThat(text("reprice"))
        .isEqualTo("1 call of 2 priced anew: $0.01 → $0.01, unpriced 1 → 0\n");
    var costs = json("costs");
    assertThat(costs.get("total").get("cost_usd").decimalValue()).isEqualByComparingTo("0.012");
    assertThat(costs.get("total").get("unpriced").asInt()).isZero();
  }

  @Test
  void aPriceListOfOthersIsTaken() throws IOException {
    var list =
        Files.writeString(
            folder.resolve("list.json"),
            """
            {"acme/mystery-1": {"litellm_provider": "acme", "input_cost_per_token": 1e-06,
             "output_cost_per_token": 2e-06}, "picture": {"litellm_provider": "acme"}}
            """);
    assertThat(text("prices", "--import", list.toString()))
        .startsWith("took the prices of 1 model, 1 without a price");
    assertThat(text("prices", "mystery")).contains("acme/mystery-1");
    text("reprice");
    assertThat(json("costs").get("total").get("cost_usd").decimalValue())
        .isEqualByComparingTo("0.01052");
  }

  @Test
  void aBrokenPriceListChangesNothing() throws IOException {
    var list = Files.writeString(folder.resolve("list.json"), "{\"a\": {}}");
    var result = hardknocks.call("prices", "--import", list.toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("expected: LiteLLM's layout");
    assertThat(folder.resolve("store/prices-imported.yaml")).doesNotExist();
  }

  @Test
  void stagesMethodsLimitsAndRecoveriesHaveTheirFigures() {
    var stage = json("stages").get("stages").get(0);
    assertThat(stage.get("attempts").asInt()).isEqualTo(3);
    assertThat(stage.get("duration_ms").get("p95").asDouble()).isEqualTo(67_800);
    assertThat(stage.get("cpu_ms").asDouble()).isEqualTo(250);
    var orders = json("methods").get("stages").get(0).get("orders");
    assertThat(orders.get(0).get("expected_ms").asDouble()).isEqualTo(34_400);
    assertThat(text("methods")).contains("programmatic failed → llm succeeded: 1 session");
    var incident = json("limits").get("incidents").get(0);
    assertThat(incident.get("rate_limited").asInt()).isEqualTo(1);
    assertThat(incident.get("retry_after").get("honoured").asInt()).isEqualTo(1);
    var recovery = json("recoveries").get("by_fix").get(0);
    assertThat(recovery.get("name").asString()).isEqualTo("closed the parenthesis");
    assertThat(recovery.get("recovery_worked").asInt()).isEqualTo(1);
    assertThat(text("stages")).contains("slowest: cleaning", "most wasteful: cleaning");
    assertThat(text("limits")).contains("anthropic");
    assertThat(text("recoveries")).contains("1 validation, 1 failed");
  }

  @Test
  void stepsAreExportedAndComeBack() throws IOException {
    var out = folder.resolve("out.jsonl");
    text("export", out.toString());
    assertThat(Files.readString(out)).doesNotContain(SECRET).contains("\"steps\":[");
    var copy = new Inside(folder.resolve("copy"));
    assertThat(copy.call(Files.readAllBytes(out), "log", "--jsonl").code()).isZero();
    assertThat(copy.call("session", "video-42", "--json").out())
        .isEqualTo(hardknocks.call("session", "video-42", "--json").out());
    copy.call(Files.readAllBytes(out), "log", "--jsonl");
    assertThat(copy.call("costs", "--json").out()).isEqualTo(text("costs", "--json"));
  }

  @Test
  void anUnknownSessionIsWrongUse() {
    for (var command : List.of("session", "explain")) {
      var result = hardknocks.call(command, "nothing");
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err()).contains("session: nothing is not in the store");
    }
  }
}
