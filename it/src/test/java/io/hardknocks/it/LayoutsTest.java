package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of other tools, which a script of its own writes, come in and go out again. */
class LayoutsTest {
  private static final Path WRITER =
      Path.of("src/test/resources/io/hardknocks/it/layouts/write_layouts.py");

  @TempDir Path folder;

  private Path written(String layout) throws IOException, InterruptedException {
    var files = Files.createDirectories(folder.resolve("files-" + layout));
    var process =
        new ProcessBuilder("python3", WRITER.toAbsolutePath().toString(), layout, files.toString())
            .redirectErrorStream(true)
            .start();
    var out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return files;
  }

  private Inside store(String name) {
    return new Inside(folder.resolve(name));
  }

  private CommandLine.Result imported(String layout) throws IOException, InterruptedException {
    return store("store").call("import", "--format", layout, written(layout).toString());
  }

  private JsonNode json(Inside hardknocks, String... arguments) {
    var result = hardknocks.call(arguments);
    assertThat(result.err()).isEmpty();
    return JsonMapper.shared().readTree(result.out());
  }

  private Map<String, JsonNode> records(String store) throws IOException {
    var file = folder.resolve(store + ".jsonl");
    assertThat(store(store).call("export", file.toString()).code()).isZero();
    return Files.readAllLines(file).stream()
        .map(JsonMapper.shared()::readTree)
        .collect(
            Collectors.toMap(
                one -> one.get("id").asString(), one -> one, (one, other) -> one, TreeMap::new));
  }

  private static JsonNode one(Map<String, JsonNode> records, String id) {
    return requireNonNull(records.get(id), id);
  }

  @Test
  void attemptFoldersComeInWhateverTheirFieldsAreCalled() throws Exception {
    var result = imported("attempt-folders");
    assertThat(result.out())
        .isEqualTo("imported 4 attempts and 1 step from 7 files, 1 refused, 1 passed over\n");
    assertThat(result.err()).contains("broken.json:3: not JSON").hasLineCount(1);
    assertThat(result.code()).isEqualTo(2);
    var records = records("store");
    var failed = one(records, "log_0001");
    assertThat(failed.at("/failure/category").asString()).isEqualTo("data_access_error");
    assertThat(failed.get("error_category").asString()).isEqualTo("data_error");
    assertThat(failed.at("/reviewer/name").asString()).isEqualTo("Ada");
    assertThat(failed.get("started_at").asString()).isEqualTo("2026-10-01T09:30:00.250Z");
    var odd = one(records, "b-17");
    assertThat(odd.get("session_id").asString()).isEqualTo("clip-8");
    assertThat(odd.get("duration_ms").asDouble()).isEqualTo(1500);
    assertThat(odd.get("exit_code").asInt()).isEqualTo(1);
    assertThat(odd.at("/failure/category").asString()).isEqualTo("import_error");
    assertThat(odd.get("unheard_of").toString()).isEqualTo("[1,{\"a\":null}]");
    assertThat(one(records, "b-18").get("stdout").asString()).contains("[redacted:github_token]");
    var session = json(store("store"), "session", "clip-7", "--json");
    assertThat(session.get("stages").get("script").get("success").asBoolean()).isTrue();
    assertThat(store("store").call("attempt", "log_0001").out()).contains("fixed by", "log_0002");
  }

  @Test
  void pipelineLogsBecomeAttemptsAtStagesWithTheirCallsAndValidations() throws Exception {
    var result = imported("pipeline-json");
    assertThat(result.out())
        .isEqualTo("imported 4 attempts and 4 steps from 4 files, 1 refused, 1 passed over\n");
    assertThat(result.err()).contains("clip-11", "logs.json:1: not JSON").hasLineCount(1);
    var session = json(store("store"), "session", "clip-9", "--json");
    var tries = session.get("retry_attempts").get("cleaning");
    assertThat(tries).hasSize(2);
    assertThat(tries.get(0).get("method").asString()).isEqualTo("programmatic");
    assertThat(tries.get(1).get("duration_seconds").asDouble()).isEqualTo(67.8);
    assertThat(session.get("claude_api_usage").get(0).get("call_id").asString())
        .isEqualTo("call_1");
    assertThat(session.get("validation_history").get(0).get("fixes_applied").get(0).asString())
        .isEqualTo("closed the cue");
    assertThat(session.get("errors").propertyNames()).contains("rendering_error", "disk");
    assertThat(session.get("stages").get("cleaning").get("result_data").get("lines").asInt())
        .isEqualTo(112);
    assertThat(store("store").call("explain", "clip-9").out())
        .contains("closed the cue", "FileNotFoundError", "claude-sonnet-4-5");
    assertThat(store("store").call("costs").out()).contains("claude-sonnet-4-5");
  }

  @Test
  void generatorEventsAreJoinedWithTheFilesBesideThem() throws Exception {
    var result = imported("generation-jsonl");
    assertThat(result.out()).isEqualTo("imported 2 attempts and 6 steps from 3 files, 1 refused\n");
    assertThat(result.err()).contains(".jsonl:5: not JSON").hasLineCount(1);
    var session = "5b0e4f0a-8d0f-4c1e-9a52-0d6f4c2f9b11";
    var explained = store("store").call("explain", session).out();
    assertThat(explained)
        .contains("Make a card, please", "<div class=card></div>", "template card.html.j2")
        .contains("SyntaxError: invalid syntax (line 2: def f(:)", "KeyError: 'items'");
    assertThat(json(store("store"), "session", session, "--json").get("stages").propertyNames())
        .containsExactlyInAnyOrder("generate/card", "list");
  }

  @Test
  void experimentsThatWereNoBetterAreRejectedAndOthersFailed() throws Exception {
    var result = imported("experiments");
    assertThat(result.out())
        .isEqualTo("imported 6 attempts and 0 steps from 3 files, 2 refused, 1 passed over\n");
    assertThat(result.err())
        .contains("more.jsonl.gz:2: not JSON", "torn.json:3: not JSON")
        .hasLineCount(2);
    var sessions =
        records("store").values().stream()
            .collect(Collectors.toMap(one -> one.get("session_id").asString(), one -> one));
    var slower = one(sessions, "exp_1");
    assertThat(slower.get("outcome").asString()).isEqualTo("rejected");
    assertThat(slower.at("/failure/category").asString()).isEqualTo("logic_error");
    assertThat(slower.at("/failure/severity").asString()).isEqualTo("low");
    assertThat(slower.get("started_at").asString()).isEqualTo("2026-10-05T05:00:00Z");
    assertThat(one(sessions, "exp_2").at("/failure/exception").asString()).isEqualTo("KeyError");
    assertThat(one(sessions, "exp_3").get("outcome").asString()).isEqualTo("succeeded");
    assertThat(one(sessions, "exp_5").get("outcome").asString()).isEqualTo("timed_out");
    assertThat(one(sessions, "exp_8").at("/failure/category").asString()).isEqualTo("value_error");
  }

  @Test
  void eventsOfSdksAreReadAsTheirLanguagesPrintThem() throws Exception {
    var result = imported("sentry-event");
    assertThat(result.out())
        .isEqualTo("imported 4 attempts and 0 steps from 3 files, 1 refused, 2 passed over\n");
    var records = records("store");
    var python = one(records, "fc6d8c0c43fc4630ad850ee518f1b9d0");
    assertThat(python.get("session_id").asString()).isEqualTo("clip-12");
    assertThat(python.get("stage").asString()).isEqualTo("clean.run");
    assertThat(python.at("/failure/exception").asString()).isEqualTo("ValueError");
    assertThat(python.at("/failure/line").asInt()).isEqualTo(9);
    assertThat(python.get("error").asString())
        .contains("direct cause of", "raise ValueError('no rate') from e")
        .contains("[redacted:github_token]");
    assertThat(python.get("tags").toString()).contains("release:cleaner@1.4.0");
    var node = one(records, "00000000000000000000000000000001");
    assertThat(node.at("/failure/category").asString()).isEqualTo("type_error");
    assertThat(node.at("/failure/line").asInt()).isEqualTo(21);
    var java = one(records, "00000000000000000000000000000002");
    assertThat(java.get("error").asString()).contains("Caused by: java.lang.NullPointerException");
    assertThat(one(records, "00000000000000000000000000000004").at("/failure/category").asString())
        .isEqualTo("network_error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attempt-folders",
        "pipeline-json",
        "generation-jsonl",
        "experiments",
        "sentry-event"
      })
  void whatCameInGoesOutAndComesInAgainUnchanged(String layout) throws Exception {
    imported(layout);
    var again = store("store").call("import", "--format", layout, written(layout).toString()).out();
    assertThat(again).startsWith("imported 0 attempts and ").contains(" known already");
    var first = records("store");
    var out = folder.resolve(layout.equals("experiments") ? "out.json" : "out");
    store("store").call("export", "--format", layout, out.toString());
    var result = store("copy").call("import", "--format", layout, out.toString());
    assertThat(result.err()).isEmpty();
    assertThat(records("copy")).isEqualTo(first);
    var sessions = new TreeSet<String>();
    first.values().forEach(one -> sessions.add(one.get("session_id").asString()));
    for (var session : sessions)
      assertThat(store("copy").call("session", session, "--json").out())
          .isEqualTo(store("store").call("session", session, "--json").out());
  }

  @Test
  void theFilesOfFoldersAndGeneratorsKeepTheirNames() throws Exception {
    for (var layout : List.of("attempt-folders", "generation-jsonl")) {
      imported(layout);
      var out = folder.resolve("out-" + layout);
      store("store").call("export", "--format", layout, out.toString());
    }
    assertThat(names(folder.resolve("out-attempt-folders")))
        .containsAll(
            names(folder.resolve("files-attempt-folders")).stream()
                .filter(name -> !name.endsWith("broken.json"))
                .toList());
    assertThat(names(folder.resolve("out-generation-jsonl")))
        .containsAll(names(folder.resolve("files-generation-jsonl")));
  }

  private static Set<String> names(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .collect(Collectors.toSet());
    }
  }

  @Test
  void aDryRunKeepsNothing() throws Exception {
    var files = written("experiments");
    var result =
        store("store").call("import", "--format", "experiments", "--dry-run", files.toString());
    assertThat(result.out()).startsWith("would import 6 attempts");
    assertThat(folder.resolve("store")).doesNotExist();
  }

  @Test
  void whatIsNoLayoutOrNoFileIsWrongUse() {
    var layout = store("store").call("import", "--format", "nonsense", folder.toString());
    assertThat(layout.code()).isEqualTo(2);
    assertThat(layout.err()).contains("attempt-folders", "sentry-event");
    var file = store("store").call("import", "--format", "experiments", folder + "/nothing");
    assertThat(file.code()).isEqualTo(2);
    assertThat(file.err()).contains("no such file or folder");
  }
}
