package io.hardknocks.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Execution;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Output;
import io.hardknocks.model.Project;
import io.hardknocks.model.Source;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Turn;
import io.hardknocks.model.Usage;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text comes back as it went in. */
abstract class TextContract extends ContractCase {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "plain",
        "twelve bytes",
        "thirteen byte",
        "\n\r\n\t\u000B\u001B[31m",
        "'; DROP TABLE attempts; --",
        "\"{}[],:\\/%_?$1",
        "\u0000",
        "a\u0000b\u0000",
        "\u0000\u0001\u001C\u001D\u001E\u001F",
        "äöü ß € 漢字 \u05D0\u202E x\u0301",
        "\uD83D\uDE00 \uDBFF\uDFFD",
        "\uDBFF\uDFFF",
        "\uDBFF\uDFFF\uDBFF\uDFFFd83d",
        "\uFEFF\uFFFD\uFFFE\uFFFF",
        "half \uD83D",
        "\uDE00 other half",
        "\uDE00\uD83D",
        "\uD83D\uD83D\uDE00\u0000\uDBFF\uDFFF",
        "a\u001Fb\u001Ec\\0\\u0000\\",
      })
  void everyCharacterInEveryPlace(String text) {
    var given = FullAttempt.of("id", text);
    var kept = append(given).getFirst();
    assertThat(kept).isEqualTo(given.numbered(1));
    assertThat(storage.attempts().find(given.id())).isEqualTo(kept);
    var headline = storage.attempts().arrivedAfter(0, 1).getFirst();
    assertThat(headline).isEqualTo(Headline.of(kept, headline.position()));
    reopen();
    assertThat(storage.attempts().find(given.id())).isEqualTo(durable() ? kept : null);
  }

  @Test
  void everyCodePointOfAllPlanes() {
    var text = new StringBuilder();
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT).forEach(text::appendCodePoint);
    var given = withScript("all", text.toString(), 1);
    append(given);
    assertThat(storage.attempts().find(given.id())).isEqualTo(given.numbered(1));
  }

  @Test
  void namesOfAllPlanesAreFound() {
    var name = "ü 漢 \uD83D\uDE00 ' \" \\ % \uDBFF\uDFFF";
    append(Sample.of(name).project(name).session(name).stage(name).failed("x"));
    var project = new Project(name);
    assertThat(idsOf(storage.attempts().ofSession(project, name))).containsExactly(name);
    assertThat(ids(storage.attempts().ofStages(List.of(new StageKey(project, name, name)))))
        .containsExactly(name);
    assertThat(storage.attempts().startingWith(name.substring(0, 4), 9))
        .containsExactly(new AttemptId(name));
    assertThat(storage.patterns().find(project, Sample.print("x"))).isNotNull();
  }

  @Test
  void theLongestNames() {
    var id = "i".repeat(200);
    append(Sample.of(id).project("p".repeat(200)).session("s".repeat(500)).stage("g".repeat(200)));
    assertThat(idsOf(storage.attempts().ofSession(new Project("p".repeat(200)), "s".repeat(500))))
        .containsExactly(id);
  }

  @Test
  void aScriptOfTenMegabytes() {
    var given = withScript("big", "print('ä')\n".repeat(1_000_000), 5);
    append(Sample.of("small").attempt(), given);
    assertThat(given.numbered(1).equals(storage.attempts().find(given.id()))).isTrue();
  }

  @Test
  void hugeSetsOfTagsAndAttributes() {
    var tags = new TreeSet<String>();
    var attributes = new TreeMap<String, String>();
    for (int i = 0; i < 10_000; i++) {
      tags.add("tag " + i);
      attributes.put("key " + i, "\"value " + i + "\"");
    }
    var plain = withScript("tagged", "x", 1);
    var given =
        new Attempt(
            plain.id(),
            plain.stage(),
            plain.turn(),
            plain.source(),
            plain.execution(),
            plain.output(),
            null,
            new Labels(tags, attributes));
    append(given);
    assertThat(storage.attempts().find(given.id())).isEqualTo(given.numbered(1));
  }

  @Test
  void whatIsNotKnownStaysUnknown() {
    var given = withScript("bare", "", 0);
    append(given);
    var found = storage.attempts().find(given.id());
    assertThat(found).isEqualTo(given.numbered(1));
    var headline = storage.attempts().arrivedAfter(0, 1).getFirst();
    assertThat(headline.duration()).isNull();
    assertThat(headline.failure()).isNull();
    assertThat(headline.turn().previous()).isNull();
  }

  private static Attempt withScript(String id, String script, int files) {
    var output = files == 0 ? Output.NONE : new Output("out".repeat(files), "", "err", List.of());
    return new Attempt(
        new AttemptId(id),
        new StageKey(Project.DEFAULT, "session " + id, StageKey.SCRIPT),
        new Turn(0, Turn.LLM, null),
        new Source("", script, "", "", ""),
        new Execution(Sample.EPOCH, null, Outcome.SUCCEEDED, null, Usage.UNKNOWN),
        output,
        null,
        Labels.NONE);
  }
}
