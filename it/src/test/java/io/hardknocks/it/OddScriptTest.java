package io.hardknocks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scripts that no model should write, and some that it does. */
class OddScriptTest {
  @TempDir Path folder;

  @Test
  void anEmptyScriptSucceeds() throws IOException {
    assertThat(run(new byte[0]).get("outcome").asString()).isEqualTo("succeeded");
  }

  @Test
  void aBinaryScriptFailsAndIsKept() throws IOException {
    var bytes = new byte[10_000];
    new Random(1).nextBytes(bytes);

    assertThat(run(bytes).get("outcome").asString()).isEqualTo("failed");
  }

  @Test
  void aScriptInLatin1FailsWithItsOwnError() throws IOException {
    var failure = run("name = 'Zoë'\n".getBytes(StandardCharsets.ISO_8859_1)).get("failure");

    assertThat(failure.get("category").asString()).isIn("syntax_error", "encoding_error");
  }

  @Test
  void aScriptOf50MegabytesRunsAndIsKeptInPart() throws IOException {
    var line = "x = 1  " + "#".repeat(1016) + "\n";
    var script = line.repeat(50 * 1024) + "print('end')\n";
    var result = run(script.getBytes(StandardCharsets.UTF_8), "--timeout", "2m", "--memory", "8g");
    var kept =
        new CommandLine(folder.resolve("store"))
            .call("attempt", result.get("log_id").asString(), "--script")
            .out();

    assertThat(kept).startsWith("x = 1  ##").contains("characters cut").endsWith("print('end')\n");
    assertThat(kept.length()).isLessThan(5 << 20);
  }

  @Test
  void anErrorOf50MegabytesIsCutAndUnderstood() throws IOException {
    var script =
        "import sys\nfor _ in range(50): sys.stderr.write('x' * (1 << 20))\nraise ValueError('at the end')\n";
    var failure = run(script.getBytes(StandardCharsets.UTF_8)).get("failure");

    assertThat(failure.get("exception").asString()).isEqualTo("ValueError");
  }

  private JsonNode run(byte[] script, String... options) throws IOException {
    var file = Files.write(folder.resolve("job.py"), script);
    var arguments =
        new java.util.ArrayList<String>(java.util.List.of("run", file.toString(), "--json"));
    arguments.addAll(java.util.List.of(options));
    var result = new CommandLine(folder.resolve("store")).call(arguments.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    return JsonMapper.shared().readTree(result.out());
  }
}
