package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is suggested names what is wrong and what to do, and does not only say it again. */
class AdviceTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "python | ValueError: mutable default <class 'list'> for field items is not allowed: use default_factory | Write items with field(default_factory=list), so that each object has its own.",
        "python | TypeError: unsupported operand type(s) for /: 'str' and 'int' | The left side of / is text: convert it with int(...) first.",
        "python | TypeError: unsupported operand type(s) for +: 'int' and 'coroutine' | One side of + is a coroutine: await it first.",
        "shell | x.sh: line 7: TARGET: unbound variable | Set TARGET before it is used, or give it a default: ${TARGET:-value}",
        "javascript | Error: ENOENT: no such file or directory, open 'a.csv' | There is no 'a.csv' where the script runs: check the path and the current folder, and make its folder first if it is to be written.",
        "go | ./a.go:3:5: declared and not used: n | Use 'n', or remove it.",
        "python | AttributeError: 'str' object has no attribute 'decode'. Did you mean: 'encode'? | A str is text already: leave .decode() out, or call it on the bytes that were read.",
        "python | AttributeError: module 'datetime' has no attribute 'now' | 'now' is of the class: write datetime.datetime.now, or import the class with from datetime import datetime.",
        "python | TypeError: Ledger.total() takes 0 positional arguments but 1 was given | Give Ledger.total() a first parameter self, or make it a @staticmethod.",
        "python | TypeError: Ledger.add() takes 1 positional argument but 2 were given | The object itself is the first of the 2: give Ledger.add() a parameter self before its own, or call it with nothing.",
        "python | UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe9 in position 3: invalid continuation byte | The bytes are no UTF-8: open with the encoding that they have, e.g. encoding=\"latin-1\" or \"cp1252\", or errors=\"replace\".",
        "python | KeyError: 'Column not found: Amount' | There is no column 'Amount': look at df.columns.",
        "sql | ERROR:  column \"cost\" does not exist | There is no column 'cost': correct its name (quoted names count case)."
      })
  void namesWhatIsWrong(String language, String text, String advice) {
    assertThat(fix(language, text)).isEqualTo(advice);
  }

  @Test
  void aUsersRuleHasTheLastWord() {
    var rules =
        Rules.standard()
            .with(
                "[{rule: mine, is: FrozenInstanceError, category: type_error, fix: \"Ask Ada: {message}\"}]");
    var failure =
        FailureReader.of(rules)
            .read(
                Observed.text(
                    "python", "dataclasses.FrozenInstanceError: cannot assign to field 'x'"));
    assertThat(failure.verdict().suggestedFix()).isEqualTo("Ask Ada: cannot assign to field 'x'");
  }

  @Test
  void mostErrorsGetMoreThanTheSentenceOfTheirCategory() throws IOException {
    var cases = Corpus.half("tune");
    var general = sentencesOfCategories();
    var alike =
        cases.stream()
            .map(c -> READER.read(c.observed()).verdict().suggestedFix())
            .filter(fix -> general.stream().anyMatch(fix::startsWith))
            .count();
    assertThat(100.0 * alike / cases.size()).isLessThan(20);
  }

  private static Set<String> sentencesOfCategories() throws IOException {
    try (var in = FailureReader.class.getResourceAsStream("rules/categories.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("  fix: "))
          .map(line -> line.replace("  fix: ", "").replace("\"", "").replace(": {message}", ""))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private static String fix(String language, String text) {
    return READER.read(Observed.text(language, text)).verdict().suggestedFix();
  }
}
