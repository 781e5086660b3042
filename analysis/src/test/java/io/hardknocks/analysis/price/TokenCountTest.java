package io.hardknocks.analysis.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.step.Counting;
import io.hardknocks.model.step.TokenUsage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenCountTest {
  @ParameterizedTest(name = "{0} in, {1} out, {2} read, {3} written, total {5}, said {6}: {7}")
  @CsvSource(
      textBlock =
          """
          # input, output, read, written, reasoning, total, said, decided
          900, 10, 800,    ,    ,  910, unknown, cached_inside_input
          100, 10, 800,    ,    ,  910, unknown, cached_beside_input
          900, 10, 800,    ,    , 1710, unknown, cached_beside_input
          100, 10,    , 800,    ,     , unknown, cached_beside_input
          900, 10, 800,    ,    ,     , unknown, unknown
          900, 10, 800,    ,    ,     , cached_inside_input, cached_inside_input
          900, 10, 800,    ,    ,     , cached_beside_input, cached_beside_input
          900, 10, 800,    ,    ,  910, cached_beside_input, unknown
          900, 10, 800,    ,    , 1710, cached_inside_input, unknown
          100, 10, 800,    ,    ,     , cached_inside_input, cached_beside_input
          900, 10, 500, 300,    , 1710, unknown, cached_beside_input
          900, 10, 800,    ,  40,  950, unknown, cached_inside_input
          900, 10, 800,    , 800, 1710, unknown, unknown
          900, 10, 800,    ,    ,  999, unknown, unknown
          900, 10,    ,    ,    ,  910, unknown, unknown
          900, 10,   0,   0,    ,     , cached_inside_input, cached_inside_input
          """)
  void theFiguresDecideAndTheWriterWhereTheyAreSilent(
      @Nullable Long input,
      @Nullable Long output,
      @Nullable Long read,
      @Nullable Long written,
      @Nullable Long reasoning,
      @Nullable Long total,
      String said,
      String decided) {
    var tokens =
        new TokenUsage(input, output, read, written, reasoning, total, Counting.ofWire(said));
    assertThat(TokenCount.of(tokens)).isEqualTo(Counting.ofWire(decided));
  }
}
