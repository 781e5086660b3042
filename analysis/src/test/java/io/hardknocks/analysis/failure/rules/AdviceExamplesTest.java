package io.hardknocks.analysis.failure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.failure.FailureReader;
import io.hardknocks.analysis.failure.Observed;
import io.hardknocks.analysis.failure.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Each sentence of advice has an error, as it is really printed, that gets it; some have one that
 * must not.
 */
class AdviceExamplesTest {
  private static final Path ROOT = Path.of("src/test/advice");
  private static final int LONGEST_SENTENCE = 200;
  private static final FailureReader READER = FailureReader.of(Rules.standard());
  private static final Map<String, List<Rule>> ADVICE = new ConcurrentHashMap<>();

  /**
   * An error of a language, the rule that speaks and the whole sentence that it says; or, for a row
   * with {@code not}, the rule that has nothing to say.
   */
  record Example(String file, String rule, String language, String error, String fix) {}

  @ParameterizedTest
  @MethodSource("examples")
  void anErrorGetsTheSentenceOfItsRule(Example example) {
    var failure = READER.read(Observed.text(example.language, example.error));
    assertThat(failure.verdict().suggestedFix()).isEqualTo(example.fix);
    var clue = Clue.of(example.language, failure.exception(), failure.message(), Set.of());
    assertThat(new Advice(List.of(rule(example))).about(clue)).isEqualTo(example.fix);
  }

  @ParameterizedTest
  @MethodSource("others")
  void anErrorOfAnotherKindDoesNotGetTheSentence(Example example) {
    var failure = READER.read(Observed.text(example.language, example.error));
    var clue = Clue.of(example.language, failure.exception(), failure.message(), Set.of());
    assertThat(new Advice(List.of(rule(example))).about(clue)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c",
        "common",
        "go",
        "java",
        "javascript",
        "other",
        "python",
        "rust",
        "shell",
        "sql"
      })
  void everyRuleHasAnExampleAndAShortSentence(String file) {
    var names = advice(file).stream().map(Rule::name).toList();
    assertThat(names).doesNotHaveDuplicates();
    assertThat(examplesOf(file).map(Example::rule)).containsAll(names);
    assertThat(advice(file)).allMatch(rule -> sentence(rule).length() <= LONGEST_SENTENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"c", "go", "java", "javascript", "other", "python", "rust", "shell", "sql"})
  void whatAllLanguagesHaveIsSaidOnce(String file) {
    var common = advice("common").stream().map(AdviceExamplesTest::sentence).toList();
    assertThat(advice(file)).noneMatch(rule -> common.contains(sentence(rule)));
  }

  private static Rule rule(Example example) {
    return advice(example.file).stream()
        .filter(rule -> rule.name().equals(example.rule))
        .findFirst()
        .orElseThrow(() -> new AssertionError("rule: " + example.rule + " (expected: one there)"));
  }

  private static String sentence(Rule rule) {
    return String.valueOf(rule.effect().fix());
  }

  private static List<Rule> advice(String file) {
    return ADVICE.computeIfAbsent(file, name -> Shelf.adviceOf(name + ".yaml"));
  }

  private static Stream<Example> examples() throws IOException {
    return files().flatMap(AdviceExamplesTest::examplesOf);
  }

  private static Stream<Example> others() throws IOException {
    return files().flatMap(file -> rows(file, "not"));
  }

  private static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(ROOT)) {
      return files
          .map(path -> path.getFileName().toString().replace(".yaml", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Stream<Example> examplesOf(String file) {
    return rows(file, "rule");
  }

  /** The rows of the file that name their rule by {@code key}. */
  private static Stream<Example> rows(String file, String key) {
    try {
      var text = Files.readString(ROOT.resolve(file + ".yaml"));
      var rows = (List<?>) new Load(LoadSettings.builder().build()).loadFromString(text);
      return rows.stream()
          .map(row -> (Map<?, ?>) row)
          .filter(row -> row.containsKey(key))
          .map(row -> example(file, row, text(row.get(key))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Example example(String file, Map<?, ?> row, String rule) {
    var language = row.get("language") == null ? file : row.get("language");
    return new Example(file, rule, text(language), text(row.get("error")), text(row.get("fix")));
  }

  private static String text(@Nullable Object value) {
    return String.valueOf(value);
  }
}
