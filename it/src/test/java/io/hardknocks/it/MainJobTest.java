package io.hardknocks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MainJobTest {
  private static final String BROKEN = "import time\nprint('begin')\nstart = time.clock()\n";
  private static final String FIXED =
      "import time\nprint('begin')\nstart = time.perf_counter()\nopen('out.txt', 'w').write('x')\n";

  @TempDir Path folder;
  private CommandLine hardknocks = new CommandLine(Path.of(""));

  @BeforeEach
  void freshStore() {
    hardknocks = new CommandLine(folder.resolve("store"));
  }

  @Test
  void aFailingScriptAndItsFixAreUnderstoodLinkedAndFoundAgain() throws IOException {
    var script = Files.writeString(folder.resolve("job.py"), BROKEN);
    var failed = run(1, script, "--prompt", "measure it", "--model", "m", "--tag", "t");

    assertThat(failed.get("outcome").asString()).isEqualTo("failed");
    assertThat(failed.get("attempt").asInt()).isEqualTo(1);
    assertThat(failed.get("exit_code").asInt()).isEqualTo(1);
    assertThat(failed.get("stdout").asString()).isEqualTo("begin\n");
    assertThat(failed.get("usage").get("cpu_ms").asDouble()).isPositive();
    var failure = failed.get("failure");
    assertThat(failure.get("category").asString()).isEqualTo("attribute_error");
    assertThat(failure.get("exception").asString()).isEqualTo("AttributeError");
    assertThat(failure.get("line").asInt()).isEqualTo(3);
    assertThat(failure.get("line_text").asString()).isEqualTo("start = time.clock()");

    Files.writeString(script, FIXED);
    var fixed = run(0, script);

    assertThat(fixed.get("attempt").asInt()).isEqualTo(2);
    assertThat(fixed.get("session_id")).isEqualTo(failed.get("session_id"));
    assertThat(fixed.get("fixed").get(0)).isEqualTo(failed.get("log_id"));
    assertThat(fixed.get("output_files").get(0).get("path").asString()).isEqualTo("out.txt");

    foundAgain(failed, fixed);
  }

  @Test
  void aScriptThatWantsTheNetworkIsToldThatThereIsNone() throws IOException {
    var script =
        Files.writeString(
            folder.resolve("fetch.py"),
            """
            import urllib.request
            urllib.request.urlopen("http://data.invalid/rows.json")
            """);
    var failure = run(1, script).get("failure");
    assertThat(failure.get("category").asString()).isEqualTo("network_error");
    assertThat(failure.get("transient").asBoolean()).isFalse();
    assertThat(failure.get("suggested_fix").asString()).contains("no network", "--input");
  }

  private void foundAgain(JsonNode failed, JsonNode fixed) {
    var id = failed.get("log_id").asString();
    assertThat(json("attempt", id, "--json").get("fixed_by")).isEqualTo(fixed.get("log_id"));
    assertThat(json("attempt", id, "--json").get("user_prompt").asString()).isEqualTo("measure it");
    assertThat(json("summary", "--json").get("fixed").asInt()).isEqualTo(1);
    var pattern = json("errors", "--json").get("patterns").get(0);
    assertThat(pattern.get("fix_rate").asDouble()).isEqualTo(1);
    assertThat(pattern.get("fix").get("sentence").asString())
        .isEqualTo("use time.perf_counter instead of time.clock");
    assertThat(hardknocks.call("context").out())
        .contains("attribute_error: module 'time' has no attribute 'clock'")
        .contains("FIX: use time.perf_counter instead of time.clock");
    assertThat(hardknocks.call("session", failed.get("session_id").asString()).out())
        .contains("attempt 1 failed → attempt 2 succeeded")
        .contains("-start = time.clock()")
        .contains("+start = time.perf_counter()");
    assertThat(hardknocks.call("unfixed").out()).isEqualTo("nothing is unfixed\n");
    assertThat(json("libraries", "--json").get("symbols").get(0).get("symbol").asString())
        .isEqualTo("time.clock");
  }

  @Test
  void aResolvedPatternThatComesBackIsRegressed() throws IOException {
    var script = Files.writeString(folder.resolve("job.py"), BROKEN);
    var fingerprint = run(1, script).get("failure").get("fingerprint").asString();

    assertThat(json("pattern", fingerprint, "--resolve", "--json").get("state").asString())
        .isEqualTo("resolved");
    run(1, script);
    assertThat(json("pattern", fingerprint, "--json").get("state").asString())
        .isEqualTo("regressed");
    assertThat(json("pattern", fingerprint, "--mute", "--json").get("state").asString())
        .isEqualTo("muted");
  }

  @Test
  void aSuccessInAnotherSessionFixesNothing() throws IOException {
    var script = Files.writeString(folder.resolve("job.py"), BROKEN);
    run(1, script, "--session", "one");
    Files.writeString(script, FIXED);

    assertThat(run(0, script, "--session", "two").get("fixed").isEmpty()).isTrue();
    assertThat(run(0, script, "--session", "one", "--stage", "render").get("fixed").isEmpty())
        .isTrue();
  }

  @Test
  void theNamedAttemptIsFixedAndItsSessionGoesOn() throws IOException {
    var script = Files.writeString(folder.resolve("job.py"), BROKEN);
    var failed = run(1, script, "--session", "one", "--stage", "draft");
    var other = Files.writeString(folder.resolve("other.py"), FIXED);
    var fixed = run(0, other, "--previous", failed.get("log_id").asString());

    assertThat(fixed.get("session_id").asString()).isEqualTo("one");
    assertThat(fixed.get("fixed").get(0)).isEqualTo(failed.get("log_id"));
  }

  @Test
  void aForbiddenCallIsRefusedBeforeItRuns() throws IOException {
    var script =
        Files.writeString(
            folder.resolve("job.py"), "print('ran')\nimport subprocess\nsubprocess.run(['ls'])\n");
    var refused = run(3, script);

    assertThat(refused.get("outcome").asString()).isEqualTo("rejected");
    assertThat(refused.get("stdout").asString()).isEmpty();
    assertThat(refused.get("failure").get("category").asString()).isEqualTo("validation_error");
    assertThat(refused.get("failure").get("severity").asString()).isEqualTo("high");
    assertThat(refused.get("error").asString())
        .contains("line 2")
        .contains("subprocess")
        .contains("allowed");
    assertThat(run(0, script, "--policy", "none").get("stdout").asString()).startsWith("ran");
  }

  @Test
  void aThreadThatDiedInAScriptThatEndedWellIsTold() throws IOException {
    var script = folder.resolve("job.py");
    Files.writeString(
        script,
        """
        import logging, threading
        logging.warning("rows are few")
        thread = threading.Thread(target=print, args=(1))
        thread.start()
        thread.join()
        """);
    assertThat(hardknocks.call("run", script.toString()).err())
        .contains("succeeded", "but stderr tells of an exception: TypeError: ");
    var told = run(0, script).path("unheeded");
    assertThat(told.path("exception").asString()).isEqualTo("TypeError");
    assertThat(told.path("category").asString()).isEqualTo("type_error");

    Files.writeString(script, "import logging\nlogging.error('rows are few')\n");
    assertThat(hardknocks.call("run", script.toString()).err())
        .contains("succeeded")
        .doesNotContain("exception");
    assertThat(run(0, script).path("unheeded").isNull()).isTrue();
  }

  @Test
  void whatAShellWentOnAfterIsTold() throws IOException {
    var script = folder.resolve("job.sh");
    Files.writeString(script, "#!/bin/sh\nset -e\ncat rows.csv | sort > out.txt\necho done\n");
    assertThat(hardknocks.call("run", script.toString()).err())
        .contains("succeeded", "but stderr tells of an error: ", "rows.csv");
    assertThat(run(0, script).path("unheeded").path("line").asInt()).isEqualTo(3);
  }

  @Test
  void theParserLeavesNothingInTheFolderForTemporaryFiles() throws IOException {
    var temporary = Files.createDirectories(folder.resolve("temporary"));
    var script = Files.writeString(folder.resolve("job.py"), BROKEN);
    var checked = hardknocks.keeping(temporary).call("check", script.toString());

    assertThat(checked.code()).as(checked.err()).isZero();
    assertThat(temporary).isDirectoryNotContaining("glob:**tree-sitter*");
  }

  @Test
  void aScriptThatDoesNotEndTimesOut() throws IOException {
    var script = Files.writeString(folder.resolve("job.py"), "while True: pass\n");
    var timedOut = run(1, script, "--timeout", "500ms");

    assertThat(timedOut.get("outcome").asString()).isEqualTo("timed_out");
    assertThat(timedOut.get("failure").get("category").asString()).isEqualTo("timeout");
    assertThat(timedOut.get("failure").get("message").asString()).contains("still running after");
  }

  @Test
  void aScriptThatTakesTooMuchMemoryIsStopped() throws IOException {
    var script =
        Files.writeString(
            folder.resolve("job.py"), "kept = []\nwhile True: kept.append(bytearray(1 << 20))\n");
    var stopped = run(1, script, "--memory", "64m");

    assertThat(stopped.get("failure").get("category").asString()).isEqualTo("resource_error");
    assertThat(stopped.get("failure").get("message").asString()).contains("64 MiB");
  }

  @Test
  void nothingIsWiderThanTheTerminal() throws IOException {
    run(
        1,
        Files.writeString(folder.resolve("job.py"), "raise ValueError('long ' * 100)\n"),
        "--session",
        "s".repeat(300));

    for (var command : new String[] {"summary", "errors", "failures", "all", "recommendations"}) {
      var out =
          hardknocks
              .with("JAVA_TOOL_OPTIONS", "-Dhardknocks.columns=80")
              .with("NO_COLOR", "1")
              .call(command)
              .out();
      assertThat(out.lines().filter(line -> line.length() > 80)).as(command).isEmpty();
    }
  }

  private JsonNode run(int code, Path script, String... options) {
    var arguments =
        new java.util.ArrayList<String>(java.util.List.of("run", script.toString(), "--json"));
    arguments.addAll(java.util.List.of(options));
    var result = hardknocks.call(arguments.toArray(String[]::new));
    assertThat(result.code()).as(result.err() + result.out()).isEqualTo(code);
    return JsonMapper.shared().readTree(result.out());
  }

  private JsonNode json(String... arguments) {
    var result = hardknocks.call(arguments);
    assertThat(result.code()).as(result.err()).isZero();
    return JsonMapper.shared().readTree(result.out());
  }
}
