package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurroundedErrorTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());
  private static final String TRACEBACK =
      """
      Traceback (most recent call last):
        File "load.py", line 12, in <module>
          rows = load(path)
        File "load.py", line 7, in load
          return row["price"]
      KeyError: 'price'
      """;

  @Test
  void theStepsOfAnImagesBuildMayStandAboveOtherLines() {
    var built = TRACEBACK.strip().replaceAll("(?m)^", "#9 6.007 ") + "\n------\n";

    assertThat(read("python", built).message()).isEqualTo("'price'");
    assertThat(read("python", built).frames()).isEqualTo(read("python", TRACEBACK).frames());
  }

  @Test
  void aProgressBarEndsBeforeWhatIsWrittenBehindIt() {
    var bar = "  0%|          | 0/50 [00:00<?, ?it/s]  2%|▏         | 1/50 [00:04<03:20,  4.1s/it]";

    assertThat(read("python", bar + TRACEBACK).message()).isEqualTo("'price'");
    assertThat(read("python", bar + TRACEBACK).frames()).hasSize(2);
  }

  @Test
  void aTraceInAStringOfALineOfALogIsRead() {
    var failure =
        read(
            "python",
            """
            [12:50:39: INFO] worker ready
            [12:52:14: ERROR] {'exc': 'Traceback', 'text': '
            ...
              File "jobs.py", line 31, in run\\n    total(row)\\n  File "jobs.py", line 12, in total\\n    return row["price"]\\nKeyError: 'price'\\n', 'args': '[9]'}
            """);

    assertThat(failure.exception()).isEqualTo("KeyError");
  }

  @Test
  void theMarkOfABuildRobotIsNoPartOfTheLine() {
    var failure =
        read(
            "c",
            """
               drivers/rate.c: In function 'rate':
            >> drivers/rate.c:12:1: error: no return statement in function returning non-void [-Werror=return-type]
               make[2]: *** [Makefile:117: drivers/rate.o] Error 1
               make: Target 'all' not remade because of errors.
            """);

    assertThat(failure.category()).isEqualTo(Category.TYPE_ERROR);
  }

  @Test
  void aRuleAboveTheWordsIsNoneOfThem() {
    var failure =
        read("python", "LookupError: \n" + "*".repeat(70) + "\n  Resource words not found.");

    assertThat(failure.message()).isEqualTo("Resource words not found.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "    ",
        "\t",
        "# ",
        "// ",
        "     * ",
        "> > ",
        "2026-11-25T10:11:12.3456789Z ",
        "2026-11-25 10:11:12,345 ",
        "[10:11:12] ",
        "#9 6.007 ",
        "web-1  | ",
        "0|web-api | ",
        "12|",
        "     7\t",
        "[stderr] ",
        "[rank0]: ",
        "test\tRun tests\t2026-11-25T10:11:12.3456789Z ",
        "#",
        "//",
        "$ ",
        "10:11:12 ",
        "[2026-11-25T10:11:12Z] ",
        "2026-11-25 10:11:12 | ",
        "Nov 25 10:11:12 host worker[4711]: ",
        "2026-11-25T10:11:12.345+00:00 host docker/b60e5fc489e2[29424]: ",
        "2026-11-25T10:11:12.345Z stderr F ",
        "11-25 10:11:12.345  1000  5678 E AndroidRuntime: ",
        "stderr: ",
        "[2026-02-10 00:45:39,123] ERROR in app: "
      })
  void whatStandsBeforeEveryLineChangesNothing(String margin) {
    var surrounded =
        read(
            "python",
            TRACEBACK.strip().indent(0).replaceAll("(?m)^(?=.)", Matcher.quoteReplacement(margin)));

    assertThat(surrounded).isEqualTo(read("python", TRACEBACK));
    assertThat(surrounded.exception()).isEqualTo("KeyError");
    assertThat(surrounded.line()).isNotNull();
  }

  @Test
  void thePathThatALineBeginsWithIsNoMargin() {
    assertThat(read("c", "/usr/bin/ld: cannot find -lcurl").message())
        .isEqualTo("cannot find -lcurl");
  }

  @Test
  void theErrorOfAVirtualMachineThatAPythonErrorCarriesDecides() {
    var text =
        """
        Traceback (most recent call last):
          File "train.py", line 40, in <module>
            model = pipeline.fit(rows)
        py4j.protocol.Py4JJavaError: An error occurred while calling o52.fit.
        : org.apache.spark.SparkException: Job aborted: java.lang.OutOfMemoryError: Java heap space
        \tat org.example.Fit.run(Fit.scala:10)
        """;

    assertThat(read("python", text).exception()).isEqualTo("py4j.protocol.Py4JJavaError");
    assertThat(read("python", text).category()).isEqualTo(Category.RESOURCE_ERROR);
  }

  @Test
  void whatAScriptPrintedSaysWhyNpmFailed() {
    var text =
        """
        > site@1.0.0 build
        > webpack
        ERROR in ./src/index.js 1:0-30
        Module not found: Error: Can't resolve './menu' in '/site/src'
        npm ERR! code ELIFECYCLE
        npm ERR! errno 1
        npm ERR! Failed at the site@1.0.0 build script.
        """;

    assertThat(read("javascript", text).category()).isEqualTo(Category.IMPORT_ERROR);
  }

  @Test
  void whatACommandPrintedSaysWhyMakeFailed() {
    var text =
        """
        cp: cannot stat 'dist/app.js': No such file or directory
        make[1]: *** [Makefile:9: install] Error 1
        make: *** [Makefile:3: all] Error 2
        """;

    assertThat(read("shell", text).category()).isEqualTo(Category.IO_ERROR);
    assertThat(read("shell", text).message()).startsWith("cp: cannot stat");
  }

  @Test
  void aLineThatNamesItsErrorIsNotReadAsALinkersOwn() {
    var failure = read("python", "ImportError: /opt/x/_native.so: undefined symbol: _ZN3foo3barEv");

    assertThat(failure.exception()).isEqualTo("ImportError");
    assertThat(failure.category()).isEqualTo(Category.DEPENDENCY_ERROR);
  }

  @Test
  void theCallerKnowsOfWhichLanguageABareNameIs() {
    assertThat(
            read("csharp", "FileNotFoundException: Could not load file or assembly 'Core'")
                .category())
        .isEqualTo(Category.DEPENDENCY_ERROR);
  }

  @Test
  void aCommentMayGoOnWithATabOrABlank() {
    var text =
        """
        // fatal error: all goroutines are asleep - deadlock!
        //
        // goroutine 1 [chan send]:
        // main.main()
        //
        //\tF:/go/src/hello/main.go:7 +0x47
        """;

    assertThat(read("go", text).exception()).isEqualTo("fatal error");
    assertThat(read("go", text).category()).isEqualTo(Category.CONCURRENCY_ERROR);
  }

  @Test
  void anErrorInTheMessageOfAnotherKeepsThePlaceOfThatOne() {
    var failure =
        read(
            "java",
            """
            Exception in thread "main" java.lang.RuntimeException: java.io.IOException: no answer
            \tat Main.main(Main.java:12)
            """);

    assertThat(failure.exception()).isEqualTo("java.io.IOException");
    assertThat(failure.message()).isEqualTo("no answer");
    assertThat(failure.line()).isNotNull();
  }

  @Test
  void whatARetryGaveUpOnSaysWhatKindOfErrorItIs() {
    var failure =
        read(
            "python",
            "tenacity.RetryError: RetryError[<Future at 0x7f state=finished raised RateLimitError>]");

    assertThat(failure.exception()).isEqualTo("tenacity.RetryError");
    assertThat(failure.category()).isEqualTo(Category.LLM_API_ERROR);
    assertThat(failure.verdict().isTransient()).isTrue();
  }

  @Test
  void aBuilderThatOnlySumsUpIsNotTheError() {
    var text =
        """
        TypeError: middleware is not a function

        > Build error occurred
        Error: Export encountered errors on following paths:
                /about
            at exportApp (/srv/web/node_modules/next/dist/export/index.js:22:1166)
        """;

    assertThat(read("javascript", text).message()).isEqualTo("middleware is not a function");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Exit code 1\n%s",
        "%s\nProcess finished with exit code 1",
        "%s\n##[error]Process completed with exit code 1.",
        "<returncode>1</returncode>\n<output>\n%s\n</output>",
        "OBSERVATION:\n%s",
        "```text\n%s\n```",
        "%s\n[Command finished with exit code 1]",
        "%s\n>>> dir(rows)",
        "%s\n(venv) ada@host:~/shop$ ls -l"
      })
  void whatARunnerOrAShellWritesAroundAnOutputChangesNothing(String around) {
    var surrounded = read("python", around.replace("%s", TRACEBACK.strip()));

    assertThat(surrounded).isEqualTo(read("python", TRACEBACK));
  }

  @Test
  void aTracebackInAStringOfJsonIsReadAsItWas() {
    var text =
        """
        {"tool": "shell", "result": "Traceback (most recent call last):\\n  File \\"load.py\\", line 7, in load\\n    return row[\\"price\\"]\\nKeyError: 'price'\\n",
         "seconds": 3}
        """;

    assertThat(read("python", text).exception()).isEqualTo("KeyError");
    assertThat(read("python", text).message()).isEqualTo("'price'");
  }

  @Test
  void aTracebackThatLostItsLineBreaksHasItsErrorAtTheEnd() {
    var text =
        "Traceback (most recent call last): File \"load.py\", line 7, in load int(price)"
            + " ValueError: invalid literal for int() with base 10: 'n/a'";

    assertThat(read("python", text).exception()).isEqualTo("ValueError");
  }

  @Test
  void aLoggerMayTellTheErrorAboveItsTraceback() {
    var text =
        """
        [ERROR] KeyError: 'id'
        Traceback (most recent call last):
          File "/var/task/app.py", line 5, in handle
            return event["id"]
        """;

    assertThat(read("python", text).exception()).isEqualTo("KeyError");
    assertThat(read("python", text).category()).isEqualTo(Category.DATA_ACCESS_ERROR);
  }

  @Test
  void pipQuotesTheTracebackOfABuildThatFailed() {
    var text =
        """
        error: subprocess-exited-with-error
        × Getting requirements to build wheel did not run successfully.
        ╰─> [4 lines of output]
            Traceback (most recent call last):
              File "<string>", line 2, in <module>
            ModuleNotFoundError: No module named 'legacy_tools'
        """;

    assertThat(read("python", text).category()).isEqualTo(Category.DEPENDENCY_ERROR);
  }

  @Test
  void anIndexThatDoesNotAnswerHasNoPackages() {
    var text =
        """
        WARNING: Retrying after connection broken by 'NewConnectionError(name resolution)': /simple/shop/
        ERROR: Could not find a version that satisfies the requirement shop (from versions: none)
        ERROR: No matching distribution found for shop
        """;

    assertThat(read("python", text).category()).isEqualTo(Category.NETWORK_ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ls: cannot access 'rows.csv': No such file or directory",
        "ls: Zugriff auf 'rows.csv' nicht möglich: Datei oder Verzeichnis nicht gefunden",
        "cat: rows.csv: 没有那个文件或目录",
        "cat: rows.csv: No existe el fichero o el directorio"
      })
  void shellsSpeakTheTongueOfTheirUser(String line) {
    assertThat(read("shell", line).category()).isEqualTo(Category.IO_ERROR);
  }

  @Test
  void whatAnErrorShowsInItsMessageIsItsCause() {
    var failure =
        read("python", "tools.RunError: gave up after ConnectionError('no route to the shop')");

    assertThat(failure.category()).isEqualTo(Category.NETWORK_ERROR);
  }

  @Test
  void aDefaultFixSaysWhatItIsAboutAndEndsWellWithoutAMessage() {
    assertThat(read("python", "AssertionError: no rows").verdict().suggestedFix())
        .endsWith(": no rows");
    assertThat(
            read("python", TRACEBACK.replace("KeyError: 'price'", "AssertionError"))
                .verdict()
                .suggestedFix())
        .endsWith("correct the assertion.");
  }

  private static Failure read(String language, String text) {
    return READER.read(Observed.text(language, text));
  }
}
