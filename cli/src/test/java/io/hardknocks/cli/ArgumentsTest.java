package io.hardknocks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
  @ParameterizedTest
  @CsvSource({
    "--data d run a.py --tag t, run --data d a.py --tag t",
    "--data=d summary, summary --data=d",
    "run a.py -- --data x, run a.py -- --data x",
    "--data, --data",
    "--data d, --data d",
    "--help, --help"
  })
  void theStoreMayBeNamedBeforeTheCommand(String line, String ordered) {
    assertThat(Arguments.commandFirst(line.split(" "))).containsExactly(ordered.split(" "));
  }
}
