package io.hardknocks.analysis.uses;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.SyntaxTree;
import io.hardknocks.analysis.uses.call.Use;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In how many ways a script comes by a table. */
class ReceiversTest {
  private static final String METHOD = "iteritems";

  static Stream<String> scripts() throws IOException {
    try (var in = ReceiversTest.class.getResourceAsStream("receivers.txt")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n=====\n"));
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void methodsOfATableAreSeenWhereverItComesFrom(String script) {
    var tree = SyntaxTree.parse(Grammar.PYTHON, script).orElseThrow();
    var seen =
        Uses.of(tree).all().stream()
            .filter(use -> use.key().equals("pandas.DataFrame." + METHOD))
            .filter(use -> use.form() != Use.Form.BOUND && !use.guarded())
            .map(use -> tree.line(use.node()))
            .distinct()
            .count();
    assertThat(seen).isEqualTo(script.lines().filter(line -> line.contains(METHOD)).count());
  }
}
