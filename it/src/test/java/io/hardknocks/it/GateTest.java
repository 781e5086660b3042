package io.hardknocks.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.it.CommandLine.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What failed and was fixed once, before it runs again. */
class GateTest {
  private static final String FAILING = "import time\nprint(time.clock())\n";
  private static final String FIXING = "import time\nprint(time.perf_counter())\n";
  private static final String REPEAT = "from time import clock as now\n\nprint(now() >= 0)\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path dir;

  private Inside hardknocks = new Inside(Path.of(""));

  /** Nothing is withheld here: what a session is shown must not hang on its name. */
  @BeforeEach
  void learn() throws IOException {
    hardknocks = new Inside(dir.resolve("data"));
    Files.createDirectories(dir.resolve("data"));
    Files.writeString(dir.resolve("data/config.yaml"), "lessons:\n  withheld: 0%\n");
    hardknocks.call("run", script("job.py", FAILING));
    assertThat(hardknocks.call("run", script("job.py", FIXING)).err()).contains("active");
  }

  private String script(String name, String code) throws IOException {
    return Files.writeString(dir.resolve(name), code).toString();
  }

  private JsonNode check(String code, String... more) throws IOException {
    var arguments = new String[more.length + 3];
    arguments[0] = "check";
    arguments[1] = script("other.py", code);
    arguments[2] = "--json";
    System.arraycopy(more, 0, arguments, 3, more.length);
    var result = hardknocks.call(arguments);
    assertThat(result.code()).as(result.err()).isZero();
    return JsonMapper.shared().readTree(result.out());
  }

  @Test
  void whatALessonRefusesIsItsErrorAndNotThePolicys() throws IOException {
    var refused =
        hardknocks.call("run", script("again.py", REPEAT), "--session", "z", "--strict", "--json");
    assertThat(refused.code()).isEqualTo(3);
    var failure = JsonMapper.shared().readTree(refused.out()).path("failure");
    assertThat(failure.path("exception").asString()).isEqualTo("LessonError");
    assertThat(failure.path("suggested_fix").asString())
        .contains("perf_counter")
        .doesNotContain("policy");
  }

  @Test
  void aLessonFromOutsideSaysThatNothingIsSeenYet() {
    var exported = dir.resolve("lessons").toString();
    assertThat(hardknocks.call("lessons", "--export", exported).code()).isZero();
    var other = new Inside(dir.resolve("other"));
    assertThat(other.call("lessons", "--import", exported).code()).isZero();
    var told = other.call(FAILING.getBytes(StandardCharsets.UTF_8), "check", "-", "--candidates");
    assertThat(told.out()).contains("not seen here", "time.clock");
    assertThat(told.out()).doesNotContain("1970");
  }

  @Test
  void aGuessWarnsButCorrectsAndRefusesNothing() throws IOException {
    var frame = "import pandas as pd\ntable = pd.DataFrame({'a': [1]})\n";
    logged(
        "failed",
        frame + "table.iteritems()\n",
        "AttributeError: 'DataFrame' object has no attribute 'iteritems'");
    logged("succeeded", frame + "table.items()\n", "");
    var guessed =
        """
        import pandas as pd
        pd.set_option('a', 1)
        def show(rows):
            rows.set_index('a')
            return rows.iteritems()
        """;

    var warnings = check(guessed, "--candidates", "--strict").path("warnings");
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0).path("assumed").asString()).isEqualTo("rows is a pandas.DataFrame");
    var other = script("other.py", guessed);
    assertThat(hardknocks.call("check", other, "--candidates").out())
        .contains(", if rows is a pandas.DataFrame");
    assertThat(hardknocks.call("check", other, "--candidates", "--fix").out()).isEqualTo(guessed);

    var certain = script("sure.py", frame + "print(table.iteritems())\n");
    assertThat(hardknocks.call("check", certain, "--candidates", "--strict").code()).isEqualTo(3);
    assertThat(hardknocks.call("check", certain, "--candidates", "--fix").out())
        .contains("table.items()");
  }

  private void logged(String outcome, String code, String error) {
    var record = JsonMapper.shared().createObjectNode();
    record.put("session_id", "elsewhere").put("language", "python").put("outcome", outcome);
    record.put("script", code).put("error", error);
    var result = hardknocks.call(bytes(record.toString()), "log");
    assertThat(result.code()).as(result.err()).isZero();
  }

  @Test
  void aRepeatInAnotherSpellingIsToldWithItsEvidence() throws IOException {
    var warnings = check(REPEAT).path("warnings");
    assertThat(warnings).hasSize(1);
    var warning = warnings.get(0);
    assertThat(warning.path("line").asInt()).isEqualTo(1);
    assertThat(warning.path("symbol").asString()).isEqualTo("time.clock");
    assertThat(warning.path("advice").asString()).contains("time.perf_counter");
    assertThat(warning.path("proven").asBoolean()).isTrue();
    assertThat(warning.path("seen").asInt()).isEqualTo(1);
    assertThat(warning.path("evidence")).hasSize(2);
  }

  @Test
  void whereItFailsTheLessonIsToldThoughThePatternIsNew() throws IOException {
    var inside = "import time\ndef now():\n    return time.clock()\nprint(now())\n";
    var failed = hardknocks.call("run", script("inside.py", inside));
    assertThat(failed.err())
        .contains("what fixed it: ", "time.perf_counter", "seen once before, hardknocks lesson l-")
        .doesNotContain("suggested fix");

    var json = hardknocks.call("run", script("third.py", inside), "--session", "q", "--json");
    var known = JsonMapper.shared().readTree(json.out()).path("known");
    assertThat(known.path("fix").asString()).contains("time.perf_counter");
    assertThat(known.path("lesson").asString()).startsWith("l-");
  }

  @Test
  void anAttemptAndItsSessionShowThatALessonHadWarned() throws IOException {
    var run = hardknocks.call("run", script("inside.py", FAILING), "--session", "w", "--json");
    var id = JsonMapper.shared().readTree(run.out()).path("log_id").asString();
    assertThat(hardknocks.call("attempt", id).out()).contains("warned", "by 1 lesson: l-");
    assertThat(hardknocks.call("session", "w").out()).contains("warned before it ran");
  }

  @Test
  void whatFixedItIsSaidInTheWordsOfTheLesson() {
    var lesson = hardknocks.call("lessons").out();
    assertThat(hardknocks.call("errors").out()).contains("what fixed it: use time.perf_counter");
    assertThat(lesson).contains("use time.perf_counter");
  }

  @Test
  void aCorrectedFileKeepsItsEncoding() throws IOException {
    var code = "# coding: latin-1\nimport time\nname = 'Jos\u00e9'\nprint(name, time.clock())\n";
    var file = dir.resolve("old.py");
    var corrected = dir.resolve("new.py");
    Files.writeString(file, code, StandardCharsets.ISO_8859_1);
    assertThat(hardknocks.call("check", "--fix", file.toString(), "--json").out())
        .contains("\"fixed\"");
    assertThat(hardknocks.call("check", "--fix", file.toString(), "other.py").code()).isEqualTo(2);
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).isEqualTo(code);
    hardknocks.call("check", file.toString(), "--fix=" + corrected);
    assertThat(Files.readString(corrected, StandardCharsets.ISO_8859_1))
        .isEqualTo(code.replace("time.clock", "time.perf_counter"));

    Files.writeString(file, code.substring(code.indexOf('\n') + 1), StandardCharsets.ISO_8859_1);
    var other = dir.resolve("other.py");
    var left = hardknocks.call("check", file.toString(), "--fix=" + other);
    assertThat(left.err()).contains("not corrected: it is not in UTF-8", "left to you");
    assertThat(other).doesNotExist();
  }

  @Test
  void aScriptAsItWasIsNotWrittenAsItsCorrection() throws IOException {
    var frame = "import pandas as pd\ntable = pd.DataFrame({'a': [1]})\n";
    var error = "TypeError: to_csv() missing 1 required keyword-only argument: 'index'";
    logged("failed", frame + "table.to_csv('out.csv')\n", error);
    logged("succeeded", frame + "table.to_csv('out.csv', index=len(table) > 3)\n", "");
    var same = script("same.py", frame + "table.to_csv('out.csv')\nprint(len(table))\n");
    var out = dir.resolve("fixed.py");
    var told = hardknocks.call("check", same, "--candidates", "--fix=" + out);
    assertThat(told.code()).isZero();
    assertThat(told.err())
        .contains("left to you: ", "not corrected: what to change takes judgement")
        .contains("fixed.py is not written");
    assertThat(out).doesNotExist();
    var json = hardknocks.call("check", same, "--candidates", "--fix=" + out, "--json").out();
    assertThat(JsonMapper.shared().readTree(json).has("fixed")).isFalse();

    var broken = script("broken.py", "print(1\n");
    assertThat(hardknocks.call("check", broken, "--fix=" + out).err())
        .contains("not corrected: it was not checked whole: line 1 does not parse");
    assertThat(out).doesNotExist();

    var clear = hardknocks.call("check", script("clear.py", "print(1)\n"), "--fix=" + out);
    assertThat(clear.err()).contains("nothing to correct: ", "fixed.py is the script as it is");
    assertThat(out).hasContent("print(1)\n");
  }

  @Test
  void theFixTheGuardedAndTheLookAlikePassInSilence() throws IOException {
    var guarded = "import time\nif hasattr(time, 'clock'):\n    print(time.clock())\n";
    var another =
        "class T:\n    def clock(self):\n        return 1\ntime = T()\nprint(time.clock())\n";
    for (var code : new String[] {FIXING, guarded, another, "print('time.clock()')\n"})
      assertThat(check(code).path("warnings")).as(code).isEmpty();
  }

  @Test
  void aReleaseSeriesInWhichItWasNotSeenPassesInSilence() throws IOException {
    greeter("1.0.0");
    var modules = dir.resolve("node_modules").toString();
    var failing = script("a.js", "const greeter = require('greeter');\ngreeter.hello();\n");
    hardknocks.call("run", failing, "--input", modules);
    var fixing = script("a.js", "const greeter = require('greeter');\ngreeter.greet();\n");
    assertThat(hardknocks.call("run", fixing, "--input", modules).err()).contains("active");
    var repeat = script("b.js", "const g = require('greeter');\ng.hello();\n");
    assertThat(hardknocks.call("check", repeat).out()).contains("greeter.hello");
    greeter("2.0.0");
    assertThat(hardknocks.call("check", repeat).out()).doesNotContain("greeter.hello");
    assertThat(hook("node b.js")).isEmpty();
    assertThat(hook("npx node b.js")).contains("greeter.hello");
    greeter("1.7.1");
    assertThat(hardknocks.call("check", repeat).out()).contains("greeter.hello");
    assertThat(hook("node b.js")).contains("greeter.hello");
  }

  private String hook(String command) {
    var call =
        """
        {"cwd":"%s","tool_name":"Bash","tool_input":{"command":"%s"}}
        """
            .formatted(dir, command);
    return hardknocks.call(bytes(call), "hook").out();
  }

  @Test
  void theVeryScriptThatFailedIsToldWhereNoLessonCameOfIt() throws IOException {
    var name = script("m.py", "import re\nprint(re.search('b', 'a').group(1))\n");
    assertThat(hook("python m.py")).isEmpty();
    hardknocks.call("run", name);
    assertThat(hook("python m.py")).contains("- m.py: this very script failed: AttributeError");
    script("m.py", "import re\nprint(re.search('a', 'a').group(1))\n");
    assertThat(hook("python m.py")).isEmpty();
  }

  @Test
  void anEditIsToldOfWhatItBringsInAndNotOfTheRestOfTheFile() throws IOException {
    script("old.py", "import time\n\nprint(time.clock())\nprint('b')\n");
    assertThat(edit("print('b')", "print('c')")).isEmpty();
    assertThat(edit("print('b')", "print(time.clock() + 1)")).contains("old.py, line 4");
    assertThat(edit("'b'", "time.clock()")).contains("line 4").doesNotContain("line 3");
    assertThat(edit("print(time.clock())", "print(time.clock(), 2)")).contains("line 3");
    var whole = "\"content\":\"import time\\nprint(time.clock())\"";
    assertThat(tool("Write", whole)).contains("line 2");
  }

  private String edit(String old, String now) {
    return tool("Edit", "\"old_string\":\"" + old + "\",\"new_string\":\"" + now + "\"");
  }

  private String tool(String name, String input) {
    var call =
        """
        {"cwd":"%s","tool_name":"%s","tool_input":{"file_path":"old.py",%s}}
        """
            .formatted(dir, name, input);
    return hardknocks.call(bytes(call), "hook").out();
  }

  private void greeter(String version) throws IOException {
    var folder = Files.createDirectories(dir.resolve("node_modules/greeter"));
    Files.writeString(
        folder.resolve("package.json"), "{\"name\":\"greeter\",\"version\":\"" + version + "\"}");
    Files.writeString(folder.resolve("index.js"), "exports.greet = () => console.log('hello');\n");
  }

  @Test
  void theCorrectedScriptRuns() throws IOException {
    var corrected = hardknocks.call("check", script("other.py", REPEAT), "--fix");
    assertThat(corrected.out()).contains("from time import perf_counter as now");
    assertThat(hardknocks.call("run", script("other.py", corrected.out())).code()).isZero();
  }

  @Test
  void severalNamesOfOneCauseAreAllCorrected() throws IOException {
    var md5 = "import hashlib\nprint(hashlib.md5(%s).hexdigest())\n";
    hardknocks.call("run", script("sum.py", md5.formatted("'a'")));
    assertThat(hardknocks.call("run", script("sum.py", md5.formatted("'a'.encode()"))).err())
        .contains("active");
    var kin =
        "import hashlib\nprint(hashlib.sha1('b').hexdigest(), hashlib.sha256('c').hexdigest())\n";

    var corrected = hardknocks.call("check", script("kin.py", kin), "--fix").out();
    assertThat(corrected).contains("sha1('b'.encode())", "sha256('c'.encode())");
    assertThat(hardknocks.call("run", script("kin.py", corrected)).code()).isZero();
  }

  @Test
  void aLessonWarnsAndOnlyStrictRefuses() throws IOException {
    var other = script("other.py", REPEAT);
    assertThat(hardknocks.call("check", other).code()).isZero();
    assertThat(hardknocks.call("check", other, "--strict").code()).isEqualTo(3);
    var refused = hardknocks.call("run", other, "--strict", "--json");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.out()).contains("LessonError: line 1: use time.perf_counter");
    var bad = hardknocks.call(bytes("import subprocess\n"), "check", "-");
    assertThat(bad.code()).isEqualTo(3);
    assertThat(bad.out()).contains("subprocess is forbidden");
  }

  @Test
  void aRunSaysItFirstAndRecordsWhatItSaid() throws IOException {
    var told = hardknocks.call("run", script("other.py", REPEAT), "--session", "s", "--json");
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.err()).contains("! line 1: time.clock");
    var run = JsonMapper.shared().readTree(told.out());
    assertThat(run.path("warnings")).hasSize(1);
    var lesson = run.path("warnings").get(0).path("lesson").asString();
    var kept = hardknocks.call("attempt", run.path("log_id").asString(), "--json").out();
    assertThat(kept).contains("lessons_shown").contains(lesson);
    assertThat(hardknocks.call("lesson", lesson).out()).contains("shown");
  }

  @Test
  void wrongInputIsOneLine() {
    for (var result :
        new Result[] {
          hardknocks.call("check", "nothing.py"),
          hardknocks.call("check", dir.toString()),
          hardknocks.call(bytes("x"), "check", "-", "--stage", " ", "--session", "s")
        }) {
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err().lines()).hasSize(1);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
