package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.cli.view.LearningView;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.it.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a failure and its fix to a lesson: proven, decided about, exchanged, made again. */
class LessonsTest {
  private static final String FAILING = "import time\nstart = time.clock()\nprint(start)\n";
  private static final String FIXING = "import time\nstart = time.perf_counter()\nprint(start)\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path dir;

  private Path script = Path.of("");
  private Inside hardknocks = new Inside(Path.of(""));

  @BeforeEach
  void open() {
    script = dir.resolve("job.py");
    hardknocks = new Inside(dir.resolve("data"));
  }

  private Result run(String code, String... more) throws IOException {
    Files.writeString(script, code);
    var arguments = new String[more.length + 2];
    arguments[0] = "run";
    arguments[1] = script.toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return hardknocks.call(arguments);
  }

  private String learned() throws IOException {
    run(FAILING);
    var fixed = run(FIXING);
    var named = Pattern.compile("hardknocks lesson (l-[0-9a-f]{16})").matcher(fixed.err());
    assertThat(named.find()).as(fixed.err()).isTrue();
    return named.group(1);
  }

  private static JsonNode json(Result result) {
    assertThat(result.code()).as(result.err()).isZero();
    return JsonMapper.shared().readTree(result.out());
  }

  @Test
  void aFixIsProvenAndActiveBeforeTheNextCommand() throws IOException {
    var id = learned();
    var lesson = json(hardknocks.call("lesson", id, "--json"));
    assertThat(lesson.path("state").asString()).isEqualTo("active");
    assertThat(lesson.path("advice").asString()).contains("time.perf_counter");
    assertThat(lesson.path("mechanical").asBoolean()).isTrue();
    assertThat(lesson.path("proofs").get(0).path("result").asString()).isEqualTo("holds");
    var pair = lesson.path("evidence").get(0);
    for (var side : new String[] {"failed", "fixing"}) {
      var attempt = hardknocks.call("attempt", pair.path(side).asString(), "--script").out();
      assertThat(attempt).isEqualTo(side.equals("failed") ? FAILING : FIXING);
    }
    assertThat(hardknocks.call("lessons").out()).contains(id).contains("active");
    assertThat(hardknocks.call("lesson", id).out()).contains("time.clock").contains("holds");
  }

  @Test
  void anEditThatOnlyMovesTheErrorIsNotProven() throws IOException {
    var failing =
        "import base64\ntext = 'a'\ntoken = base64.b64encode(text)\nprint('Basic ' + token)\n";
    run(failing);
    run(failing.replace("(text)", "(text.encode()).decode()"));
    var lesson = json(hardknocks.call("lessons", "--json")).toString();
    assertThat(lesson).contains("base64.b64encode").contains("candidate").doesNotContain("active");
  }

  @Test
  void aLessonThatDoesNotKnowItsOwnScriptSaysSo() throws IOException {
    var failing =
        "import datetime as d\nold = eval('d.datetime(2020, 1, 1)')\nprint(d.datetime.now(d.timezone.utc) - old)\n";
    run(failing);
    run(failing.replace("d.timezone.utc", ""));
    var seen = learned();
    var lessons = json(hardknocks.call("lessons", "--json")).toString();
    var other = Pattern.compile("l-[0-9a-f]{16}").matcher(lessons.replace(seen, ""));
    assertThat(other.find()).as(lessons).isTrue();
    assertThat(hardknocks.call("lesson", other.group()).out()).contains("not seen in the script");
    assertThat(hardknocks.call("lesson", seen).out()).doesNotContain("not seen in the script");
  }

  @Test
  void whatIsNotLearnedFromYetIsTold() throws IOException {
    var records = new StringBuilder();
    for (int session = 0; session < 600; session++)
      for (var code : List.of(FAILING, FIXING)) records.append(record(session, code));
    hardknocks.call(records.toString().getBytes(UTF_8), "log", "--jsonl");
    try (var memory = Hardknocks.open(dir.resolve("data"))) {
      memory.hold();
      assertThat(LearningView.gap(memory)).startsWith("learned from 0% of what was recorded");
      memory.lessons().learn(Duration.ofNanos(1));
      assertThat(memory.lessons().learned()).isLessThan(1);
    }
    assertThat(hardknocks.call("lessons").out()).containsPattern("candidate +600 .*perf_counter");
    var checked = hardknocks.call("check", Files.writeString(script, FAILING).toString());
    assertThat(checked.err()).isEmpty();
  }

  private static String record(int session, String code) {
    var failed = code.endsWith(FAILING);
    return """
    {"session_id":"s%d","outcome":"%s","language":"python","script":"n = %d\\n%s","error":"%s"}
    """
        .formatted(
            session,
            failed ? "failed" : "succeeded",
            session,
            code.replace("\n", "\\n"),
            failed ? "AttributeError: module 'time' has no attribute 'clock'" : "");
  }

  @Test
  void aProofUsesArgumentsAndInputs() throws IOException {
    var input = Files.writeString(dir.resolve("numbers.txt"), "3 4");
    var read = "import sys, time\nnumbers = open(sys.argv[1]).read()\n";
    run(read + "start = time.clock()\n", "--input", input.toString(), "--", "numbers.txt");
    var fixed =
        run(
            read + "start = time.perf_counter()\n",
            "--input",
            input.toString(),
            "--",
            "numbers.txt");
    assertThat(fixed.err()).contains("proven by");
    Files.delete(input);
    assertThat(hardknocks.call("prove", "--all").out()).contains("numbers.txt is not there");
    assertThat(hardknocks.call("lessons").out()).contains("active");
  }

  @Test
  void aPersonRetiresAndActivates() throws IOException {
    var id = learned();
    var retired = json(hardknocks.call("lesson", id, "--retire", "--json"));
    assertThat(retired.path("state").asString()).isEqualTo("retired");
    assertThat(hardknocks.call("prove", id).out()).contains("retired");
    assertThat(hardknocks.call("lessons", "--state", "active").out()).contains("no lessons");
    assertThat(hardknocks.call("lesson", id, "--activate").out()).contains("active");
  }

  @Test
  void approvalIsAskedForWhereTheConfigurationSaysSo() throws IOException {
    Files.createDirectories(dir.resolve("data"));
    Files.writeString(
        dir.resolve("data/config.yaml"), "lessons:\n  require_approval: true\n  withheld: 25%\n");
    var id = learned();
    assertThat(hardknocks.call("lesson", id).out()).contains("proven");
    assertThat(hardknocks.call("lessons", "--state", "active").out()).contains("no lessons");
    assertThat(hardknocks.call("lesson", id, "--activate").out()).contains("active");
    assertThat(hardknocks.call("config").out())
        .contains("require_approval: true")
        .contains("withheld: 25%");
  }

  @Test
  void everyMistakeOfAConfigurationIsTold() throws IOException {
    Files.createDirectories(dir.resolve("data"));
    Files.writeString(
        dir.resolve("data/config.yaml"), "lessons:\n  withold: 5%\n  enabled: maybe\nlesson: 1\n");
    var wrong = hardknocks.call("lessons");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err())
        .contains("did you mean 'withheld'?")
        .contains("enabled: maybe (expected: true or false)")
        .contains("did you mean 'lessons'?");
  }

  @Test
  void whatIsLoggedIsLearnedFromAndNotRun() {
    var lines =
        """
        {"id":"a","session_id":"s","language":"python","outcome":"failed","started_at":"2026-01-01T00:00:00Z","script":"import time\\nstart = time.clock()\\n","error":"Traceback (most recent call last):\\n  File \\"job.py\\", line 2, in <module>\\n    start = time.clock()\\nAttributeError: module 'time' has no attribute 'clock'"}
        {"id":"b","session_id":"s","language":"python","outcome":"succeeded","started_at":"2026-01-01T00:01:00Z","script":"import time\\nstart = time.perf_counter()\\n"}
        """;
    hardknocks.call(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8), "log", "--jsonl");
    var lessons = json(hardknocks.call("lessons", "--json")).path("lessons");
    assertThat(lessons.size()).isEqualTo(1);
    assertThat(lessons.get(0).path("state").asString()).isEqualTo("candidate");
    assertThat(hardknocks.call("prove").out()).contains("proven by a → b");
    assertThat(hardknocks.call("prove").out()).contains("nothing to prove");
    assertThat(hardknocks.call("lessons").out()).contains("active");
  }

  @Test
  void anErrorWithoutItsTraceIsProvenByWhatItSays() {
    var records = (record(1, FAILING) + record(1, FIXING)).getBytes(UTF_8);
    hardknocks.call(records, "log", "--jsonl");
    assertThat(hardknocks.call("prove").out()).contains("proven by ");
    assertThat(hardknocks.call("lessons").out()).contains("active");
  }

  @Test
  void aModuleThatIsNotHereIsNoProofOfAnything() {
    var imports = "import no_such_module\n";
    var records = record(1, imports + FAILING) + record(1, imports + FIXING);
    hardknocks.call(records.getBytes(UTF_8), "log", "--jsonl");
    assertThat(hardknocks.call("prove").out())
        .contains("cannot be run again: it failed with ModuleNotFoundError");
  }

  @Test
  void lessonsAreExchangedAsFiles() throws IOException {
    var id = learned();
    var files = dir.resolve("files");
    hardknocks.call("lessons", "--export", files.toString());
    assertThat(Files.readString(files.resolve(id + ".yaml"))).contains("time.perf_counter");
    var other = new Inside(dir.resolve("other"));
    Files.writeString(files.resolve("broken.yaml"), "sentence: 'x'\nstrategi: other\n");
    var imported = other.call("lessons", "--import", files.toString());
    assertThat(imported.code()).isEqualTo(2);
    assertThat(imported.out()).contains("took in 1 lesson");
    assertThat(imported.err().lines())
        .singleElement()
        .asString()
        .startsWith("broken.yaml: ")
        .contains("did you mean 'strategy'?");
    assertThat(other.call("lessons").out()).contains(id).contains("candidate");
    assertThat(other.call("lesson", id, "--activate").out()).contains("active");
    var back = dir.resolve("back");
    other.call("lessons", "--export", back.toString());
    assertThat(withoutStanding(back.resolve(id + ".yaml")))
        .isEqualTo(withoutStanding(files.resolve(id + ".yaml")));
  }

  private static String withoutStanding(Path file) throws IOException {
    var text = Files.readString(file);
    return text.substring(0, text.indexOf("state:"));
  }

  @Test
  void anAuditCanGateABuild() throws IOException {
    var id = learned();
    assertThat(hardknocks.call("audit").code()).isZero();
    var files = dir.resolve("files");
    hardknocks.call("lessons", "--export", files.toString());
    var file = files.resolve(id + ".yaml");
    var other = Files.readString(file).replace("perf_counter", "process_time");
    Files.writeString(files.resolve("other.yaml"), other);
    hardknocks.call("lessons", "--import", files.toString());
    var audit = hardknocks.call("audit", "--json");
    assertThat(audit.code()).isEqualTo(1);
    assertThat(audit.out()).contains("contradicting").contains(id);
    assertThat(hardknocks.call("audit", "--max", "contradicting=1").code()).isZero();
    assertThat(hardknocks.call("audit", "--max", "contradictory=1").code()).isEqualTo(2);
  }

  @Test
  void rebuildingGivesTheSame() throws IOException {
    learned();
    var before = hardknocks.call("lessons", "--json").out();
    var patterns = hardknocks.call("errors", "--json").out();
    var rebuilt = hardknocks.call("rebuild");
    assertThat(rebuilt.out()).contains("from 2 attempts: 1 of 1 failure fixed, 1 lesson");
    assertThat(hardknocks.call("lessons", "--json").out()).isEqualTo(before);
    assertThat(hardknocks.call("errors", "--json").out()).isEqualTo(patterns);
  }
}
