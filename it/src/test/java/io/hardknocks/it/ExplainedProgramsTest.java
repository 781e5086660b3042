package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the programs under {@code examples/java} recorded, asked why it went as it did. */
class ExplainedProgramsTest {
  @TempDir Path folder;

  /** The first seven answers, each as its summary and the lines of its evidence. */
  private List<String> answers(String program, String recording, String project, String session)
      throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Path.of("..", "examples", "java", program).toString(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    var out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    var hardknocks = new Inside(folder.resolve("store"));
    var file = folder.resolve(recording).toString();
    var imported = hardknocks.call("import", "--format", "recording", file);
    assertThat(imported.err()).isEmpty();
    var explained = hardknocks.call("explain", session, "--project", project, "--json");
    assertThat(explained.err()).isEmpty();
    var answers = new ArrayList<String>();
    for (var answer : JsonMapper.shared().readTree(explained.out()).get("answers")) {
      assertThat(answer.get("recorded").asBoolean()).as(answer.toString()).isTrue();
      answers.add(answer.get("summary").asString() + "\n" + evidence(answer));
    }
    return answers.subList(0, 7);
  }

  private static String evidence(JsonNode answer) {
    var lines = new ArrayList<String>();
    for (var one : answer.get("evidence"))
      lines.add(one.get("says").asString() + " | " + one.get("text").asString());
    return String.join("\n", lines);
  }

  @Test
  void theVideoPipelineIsExplained() throws Exception {
    var answers = answers("VideoPipeline.java", "video.jsonl", "default", "video-42");
    assertThat(answers.get(0)).contains("was sent", "Mend these subtitles");
    assertThat(answers.get(1)).contains("answered", "00:01 --> 00:04");
    assertThat(answers.get(2)).contains("template clean-subtitles rendered", "wrote ", "verified");
    assertThat(answers.get(3)).contains("in stage cleaning");
    assertThat(answers.get(4)).contains("IllegalArgumentException: line 2: no arrow");
    assertThat(answers.get(5)).contains("it worked", "attempt 2 by llm: succeeded");
    assertThat(answers.get(6)).contains("then programmatic succeeded", "fixed by");
  }

  @Test
  void theComponentGeneratorIsExplained() throws Exception {
    var answers = answers("ComponentGenerator.java", "components.jsonl", "site", "site-7");
    assertThat(answers.get(0)).contains("Write the HTML of a component named card.");
    assertThat(answers.get(1)).contains("small-1 answered", "<li>");
    assertThat(answers.get(2))
        .contains("template component.txt rendered", "does not parse: line 2: a tag is not closed");
    assertThat(answers.get(3)).contains("validation of render in stage list");
    assertThat(answers.get(4))
        .contains("two list items open at once (line 2: <li>one<li>)", "a tag is not closed");
    assertThat(answers.get(5)).contains("after its text: it worked", "attempt 2 by llm: succeeded");
    assertThat(answers.get(6)).contains("it did at first, 1 time; then llm succeeded");
  }

  @Test
  void theExperimentLoopIsExplained() throws Exception {
    var answers = answers("ExperimentLoop.java", "experiments.jsonl", "default", "experiment-9");
    assertThat(answers.get(0)).contains("Propose a better predictor.");
    assertThat(answers.get(1)).contains("small-1 answered", "halve everything");
    assertThat(answers.get(2)).contains("code generated, parses", "12 / (x - x)");
    assertThat(answers.get(3)).contains("rejected before or after its run");
    assertThat(answers.get(4)).contains("is not better than 4.0", "ArithmeticException: / by zero");
    assertThat(answers.get(5)).contains("attempt 2 by llm: failed", "attempt 3 by llm: succeeded");
    assertThat(answers.get(6)).contains("logic_error", "arithmetic_error");
  }
}
