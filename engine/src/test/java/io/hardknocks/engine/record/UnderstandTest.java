package io.hardknocks.engine.record;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.failure.FailureReader;
import io.hardknocks.analysis.failure.Rules;
import io.hardknocks.analysis.redact.Redactor;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Category;
import io.hardknocks.model.Execution;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Output;
import io.hardknocks.model.OutputFile;
import io.hardknocks.model.Project;
import io.hardknocks.model.Source;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Submission;
import io.hardknocks.model.Turn;
import io.hardknocks.model.Usage;
import io.hardknocks.model.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class UnderstandTest {
  private static final String KEY = "ghp_" + "a1B2c3D4e5".repeat(4);

  private final Understand understand =
      new Understand(Redactor.standard(), FailureReader.of(Rules.standard()));

  @Test
  void everyTextThatACallerWritesFreelyLosesItsSecrets() {
    var cleaned = understand.clean(full(KEY));
    assertThat(cleaned.toString()).doesNotContain(KEY);
    assertThat(cleaned.labels().tags()).containsExactly("[redacted:github_token]");
    assertThat(understand.clean(cleaned)).isEqualTo(cleaned);
  }

  @Test
  void theNameOfAFieldTellsThatItsValueIsASecret() {
    var attributes = new TreeMap<String, String>();
    attributes.put("api_key", "\"k3v9x2m8q1z7w5\"");
    attributes.put("password", "\"hunter2hunter\"");
    attributes.put("token_count", "12345678");
    attributes.put("max_tokens", "4096");
    var cleaned = understand.clean(full("x", new Labels(new TreeSet<>(), attributes)));
    assertThat(cleaned.labels().attributes())
        .containsEntry("api_key", "\"[redacted:api_key]\"")
        .containsEntry("password", "\"[redacted:password]\"")
        .containsEntry("max_tokens", "4096");
    assertThat(understand.clean(cleaned)).isEqualTo(cleaned);
  }

  @Test
  void withoutANetworkARetryIsOfNoUse() {
    var error = "ConnectionError: [Errno -3] Temporary failure in name resolution";
    var elsewhere = verdict(error, Map.of());
    assertThat(elsewhere.category()).isEqualTo(Category.NETWORK_ERROR);
    assertThat(elsewhere.isTransient()).isTrue();
    var sandboxed = verdict(error, Map.of("run_network", "\"none\""));
    assertThat(sandboxed.category()).isEqualTo(Category.NETWORK_ERROR);
    assertThat(sandboxed.isTransient()).isFalse();
    assertThat(sandboxed.suggestedFix()).contains("no network", "--input");
    for (var other :
        List.of(
            "KeyError: 'a'",
            "urllib.error.HTTPError: HTTP Error 404: Not Found",
            "ConnectionRefusedError: [Errno 111] Connection refused",
            "requests.exceptions.ConnectionError: HTTPConnectionPool(host='localhost', port=8000):"
                + " Max retries exceeded with url: /"))
      assertThat(verdict(other, Map.of("run_network", "\"none\"")).suggestedFix())
          .as(other)
          .doesNotContain("has no network");
  }

  private Verdict verdict(String error, Map<String, String> attributes) {
    var labels = new Labels(new TreeSet<>(), new TreeMap<>(attributes));
    return requireNonNull(understand.understand(full(error, labels)).failure()).verdict();
  }

  private static Submission full(String text) {
    var attributes = new TreeMap<String, String>();
    attributes.put(text, "{\"deep\": [\"" + text + "\"]}");
    return full(text, new Labels(new TreeSet<>(List.of(text)), attributes));
  }

  private static Submission full(String text, Labels labels) {
    return new Submission(
        new AttemptId("a"),
        new StageKey(Project.DEFAULT, "s", "script"),
        new Turn(0, Turn.LLM, null),
        new Source("python", text, text, text, text),
        new Execution(Instant.EPOCH, null, Outcome.FAILED, 1, Usage.UNKNOWN),
        new Output(text, text, text, List.of(new OutputFile("out/" + text + ".csv", 1, ""))),
        labels);
  }
}
