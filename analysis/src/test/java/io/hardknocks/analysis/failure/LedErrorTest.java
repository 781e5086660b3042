package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors that a line leads up to: as notes, issues and logs tell them. */
class LedErrorTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`%s`",
        "\"%s\"",
        "- **Symptom**: `%s` since Monday",
        "**Error**: \"%s\"",
        "### %s",
        "# 症状: %s",
        "报错：%s",
        "1. %s",
        "❌ %s",
        "Build failed with: %s",
        "2026-03-04 10:11:12,123 ERROR [main] app: %s",
        "| `%s` | it was missing | install it |",
        "//%s"
      })
  void whatLeadsUpToAnErrorOfOneLineChangesNoCategory(String lead) {
    var misses = new ArrayList<String>();
    int lines = 0;
    for (var real : Corpus.half("tune")) {
      var told = real.observed().text().strip();
      if (told.isEmpty() || told.indexOf('\n') >= 0) continue;
      var category = category(real.observed().language(), told);
      if (!real.labels().contains(category)) continue;
      lines++;
      var led = category(real.observed().language(), lead.replace("%s", told));
      if (!real.labels().contains(led)) misses.add(real.name() + ": " + led);
    }
    assertThat(lines).isGreaterThan(80);
    assertThat(misses.size() * 100.0 / lines).as("misses: %s", misses).isLessThanOrEqualTo(3);
  }

  @Test
  void aVagueNameKeepsItsPlaceAndItsDetailDecides() {
    var failure = read("shell", "Error: grep: Unmatched ( or \\\\(");

    assertThat(failure.exception()).isEqualTo("Error");
    assertThat(failure.category()).isEqualTo(Category.SYNTAX_ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Could not start: ",
        "[X] ERROR:  ",
        "2026-03-04T10:11:12Z [error] ",
        "ERROR: ",
        "worker 3 | Request failed, giving up: "
      })
  void anErrorOfNodeBehindWordsOfItsProgramHasItsFrames(String words) {
    var failure =
        read(
            "javascript",
            words
                + "RangeError [ERR_OUT]: Expected a number below 9, but found 12.\n"
                + "    at check (/srv/app/check.js:6:15)\n"
                + "    at Object.<anonymous> (/srv/app/main.js:5:17)\n"
                + "    at node:internal/main/run_main_module:23:47");

    assertThat(failure.exception()).startsWith("RangeError");
    assertThat(failure.message()).isEqualTo("Expected a number below 9, but found 12.");
    assertThat(failure.frames()).hasSize(3);
    assertThat(failure.category()).isEqualTo(Category.VALUE_ERROR);
  }

  @Test
  void aStringOfJsonIsReadAsTheTextThatItHolds() {
    var text =
        "{\"exit\": 1, \"stderr\": \"Traceback (most recent call last):\\n  File \\\"a.py\\\", line 1,"
            + " in <module>\\nNameError: name \\u2018x\\u2019 is not defined\\n\"}";

    assertThat(read("python", text).message()).isEqualTo("name ‘x’ is not defined");
  }

  @Test
  void coloursThatAStringSpellsOutAreNoWords() {
    var failure = read("python", "\\u001b[0;31mKeyError\\u001b[0m: 'price'");

    assertThat(failure.exception()).isEqualTo("KeyError");
    assertThat(failure.message()).isEqualTo("'price'");
  }

  @Test
  void theEntitiesOfAWebPageAreTheCharactersThatTheyStandFor() {
    assertThat(
            read("java", "java.lang.ClassCastException: List&lt;A&gt; is &quot;B&quot;").message())
        .isEqualTo("List<A> is \"B\"");
  }

  @Test
  void aNameOfTwoWordsBelowTheCodeOfANotebookIsAnError() {
    var text =
        """
            384             raise self._exception
        --> 385     finally:
            386         self = None

        BrokenProcessPool: A task has failed to un-serialize.
        """;

    assertThat(read("python", text).exception()).isEqualTo("BrokenProcessPool");
    assertThat(read("python", text).category()).isEqualTo(Category.CONCURRENCY_ERROR);
  }

  @Test
  void theExitCodeThatATextTellsIsAllThatIsKnownOfIt() {
    assertThat(
            read("shell", "would check it\nError: Process completed with exit code 137.")
                .category())
        .isEqualTo(Category.RESOURCE_ERROR);
  }

  private static Category category(String language, String text) {
    return read(language, text).category();
  }

  private static Failure read(String language, String text) {
    return READER.read(Observed.text(language, text));
  }
}
