package io.hardknocks.analysis.symbols;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.failure.FailureReader;
import io.hardknocks.analysis.failure.Observed;
import io.hardknocks.analysis.failure.Rules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeantMembersTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'list' object has no attribute 'push'. Did you mean: 'pop'? | A list has no 'push': use append().",
        "'int' object has no attribute 'split' | An int has no 'split': make a text of it first, str(value).",
        "'list' object has no attribute 'lower' | A list has no 'lower': it holds the texts, so call lower() on each of them.",
        "'coroutine' object has no attribute 'json' | A coroutine has no 'json': it is a coroutine, so await it first.",
        "'PosixPath' object has no attribute 'endswith' | A PosixPath has no 'endswith': compare its suffix or name, or use str(path).endswith().",
        "'sqlite3.Row' object has no attribute 'get' | A sqlite3.Row has no 'get': use dict(row).get().",
        "'tensorflow.python.framework.ops.EagerTensor' object has no attribute 'squeeze' | has no 'squeeze': use numpy().squeeze(), or the function of tf.",
        "'Series' object has no attribute 'contains' | A Series has no 'contains': it is a method of the texts in it, .str.contains().",
        "'DictReader' object has no attribute 'headers'. Did you mean: 'reader'? | A DictReader has no 'headers': its columns are in fieldnames."
      })
  void whatIsMeantByAMemberIsSaid(String message, String advice) {
    assertThat(advice("AttributeError: " + message)).endsWith(advice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AttributeError: 'list' object has no attribute 'total'",
        "AttributeError: 'ledger.Row' object has no attribute 'get'",
        "AttributeError: 'Ledger' object has no attribute 'push'",
        "AttributeError: type object 'list' has no attribute 'push'"
      })
  void whatIsNotKnownIsNotGuessed(String text) {
    assertThat(advice(text)).isNotEmpty().doesNotContain(": use ", "append");
  }

  private static String advice(String text) {
    return READER.read(Observed.text("python", text)).verdict().suggestedFix();
  }
}
