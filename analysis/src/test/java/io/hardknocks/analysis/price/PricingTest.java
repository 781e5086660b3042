package io.hardknocks.analysis.price;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Counting;
import io.hardknocks.model.step.Delivery;
import io.hardknocks.model.step.Detail.ModelCall;
import io.hardknocks.model.step.TokenUsage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricingTest {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final PriceTable TABLE =
      PriceTable.standard()
          .with(
              """
              as_of: 2026-01-02
              source: a test
              prices:
              - {provider: acme, models: [one], input: 3, output: 15, cache_read: 0.3, cache_write: 3.75,
                 tiers: [{above: 1000, input: 6, output: 30, cache_read: 0.6, cache_write: 7.5}],
                 batch: {input: 1.5, output: 7.5}}
              - {provider: acme, models: [thinker], input: 1, output: 2, reasoning: 4}
              - {provider: acme, models: ["fam-*", "fam-*-mini"], input: 1, output: 1}
              - {provider: acme, models: [changed], input: 10, output: 10, as_of: 2025-01-01}
              - {provider: acme, models: [changed], from: 2026-06-01, input: 1, output: 1}
              - {provider: vertex_ai, models: [gem], input: 1, output: 1}
              - {provider: first, models: [both], input: 1, output: 1}
              - {provider: second, models: [both], input: 2, output: 2}
              """);

  private static TokenUsage tokens(
      long input,
      long output,
      @Nullable Long read,
      @Nullable Long written,
      @Nullable Long reasoning,
      @Nullable Long total) {
    return new TokenUsage(input, output, read, written, reasoning, total, Counting.UNKNOWN);
  }

  private static ModelCall call(String provider, String model, TokenUsage tokens) {
    return new ModelCall(
        provider, model, "", "", new TreeMap<>(), tokens, Delivery.PLAIN, Cost.NOT_PRICED);
  }

  private static Cost cost(String provider, String model, TokenUsage tokens) {
    return new Pricing(TABLE).price(call(provider, model, tokens), NOW).cost();
  }

  private static Cost.Priced priced(String amount, String row) {
    return new Cost.Priced(new BigDecimal(amount), row);
  }

  @Test
  void anAmountIsExact() {
    assertThat(cost("acme", "one", TokenUsage.of(1, 1)))
        .isEqualTo(priced("0.000018", "acme/one@2026-01-02"));
    assertThat(cost("acme", "one", TokenUsage.of(333, 777)))
        .isEqualTo(priced("0.012654", "acme/one@2026-01-02"));
  }

  @Test
  void cachedTokensInsideTheInputAreNotPaidTwice() {
    assertThat(cost("acme", "one", tokens(900, 10, 800L, null, null, 910L)))
        .isEqualTo(priced("0.00069", "acme/one@2026-01-02"));
  }

  @Test
  void cachedTokensBesideTheInputAreAdded() {
    assertThat(cost("acme", "one", tokens(100, 10, 800L, null, null, 910L)))
        .isEqualTo(priced("0.00069", "acme/one@2026-01-02"));
  }

  @Test
  void cachedTokensThatNobodyCanPlaceHaveNoPrice() {
    assertThat(cost("acme", "one", tokens(900, 10, 800L, null, null, null)))
        .isEqualTo(new Cost.Unpriced("cached tokens inside or beside the input: not known"));
  }

  @Test
  void longPromptsHaveTheirOwnPrice() {
    assertThat(cost("acme", "one", TokenUsage.of(1_000, 1)))
        .isEqualTo(priced("0.003015", "acme/one@2026-01-02"));
    assertThat(cost("acme", "one", TokenUsage.of(1_001, 1)))
        .isEqualTo(priced("0.006036", "acme/one@2026-01-02 above 1000"));
    assertThat(cost("acme", "one", tokens(1, 0, 1_000L, null, null, null)))
        .isEqualTo(priced("0.000606", "acme/one@2026-01-02 above 1000"));
  }

  @Test
  void aBatchHasItsOwnPriceAndNoneForWhatItDoesNotName() {
    var batch = new TreeMap<String, String>();
    batch.put("service_tier", "\"batch\"");
    var pricing = new Pricing(TABLE);
    var plain = call("acme", "one", TokenUsage.of(2, 2));
    var call =
        new ModelCall("acme", "one", "", "", batch, plain.tokens(), plain.delivery(), plain.cost());
    assertThat(pricing.cost(call, NOW)).isEqualTo(priced("0.000018", "acme/one@2026-01-02 batch"));
    var thinker =
        new ModelCall(
            "acme", "thinker", "", "", batch, plain.tokens(), plain.delivery(), plain.cost());
    assertThat(pricing.cost(thinker, NOW))
        .isEqualTo(new Cost.Unpriced("no price of service batch in acme/thinker@2026-01-02"));
    var cached = tokens(10, 1, 5L, null, null, 11L);
    var other = new ModelCall("acme", "one", "", "", batch, cached, plain.delivery(), plain.cost());
    assertThat(pricing.price(other, NOW).cost())
        .isEqualTo(new Cost.Unpriced("no price of cached tokens in acme/one@2026-01-02"));
  }

  @Test
  void thinkingIsInsideTheOutputUnlessTheFiguresSayOtherwise() {
    assertThat(cost("acme", "thinker", tokens(10, 10, null, null, 4L, null)))
        .isEqualTo(priced("0.000038", "acme/thinker@2026-01-02"));
    assertThat(cost("acme", "thinker", tokens(10, 10, null, null, 4L, 24L)))
        .isEqualTo(priced("0.000046", "acme/thinker@2026-01-02"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          acme    | mystery  | no price of model mystery of provider acme
          ''      | mystery  | no price of model mystery
          acme    | ''       | the model is not known
          ''      | both     | model both is sold by first, second: name the provider
          """)
  void anUnknownModelIsUnpricedNotFree(String provider, String model, String reason) {
    assertThat(cost(provider, model, TokenUsage.of(1, 1))).isEqualTo(new Cost.Unpriced(reason));
  }

  @Test
  void tokensThatWereNotReportedAreUnpricedNotFree() {
    var half = new TokenUsage(5L, null, null, null, null, null, Counting.UNKNOWN);
    assertThat(cost("acme", "one", half)).isEqualTo(new Cost.Unpriced("tokens were not reported"));
    assertThat(cost("acme", "one", TokenUsage.UNKNOWN)).isInstanceOf(Cost.Unpriced.class);
  }

  @ParameterizedTest
  @CsvSource({
    "acme, ONE, acme/one@2026-01-02",
    "acme, one-20260101, acme/one@2026-01-02",
    "acme, one-2026-01-01, acme/one@2026-01-02",
    "acme, one@20260101, acme/one@2026-01-02",
    "acme, one-latest, acme/one@2026-01-02",
    "'', one, acme/one@2026-01-02",
    "acme, acme/one, acme/one@2026-01-02",
    "acme, fam-x, acme/fam-*@2026-01-02",
    "acme, fam-x-mini, acme/fam-*-mini@2026-01-02",
    "second, both, second/both@2026-01-02",
    "google, gem, vertex_ai/gem@2026-01-02",
    "anthropic, claude-sonnet-4-5-20250929, anthropic/claude-sonnet-4-5@2026-11-25",
    "'', anthropic/claude-opus-4-5, anthropic/claude-opus-4-5@2026-11-25",
    "openai, gpt-4o-2024-05-13, openai/gpt-4o-2024-05-13@2026-11-25",
    "openai, gpt-4o-2024-08-06, openai/gpt-4o@2026-11-25",
    "gcp.gemini, gemini-2.5-flash, google/gemini-2.5-flash@2026-11-25",
    "ollama, llama3:8b, ollama/*@2026-11-25",
  })
  void namesAreFoundAsTheWorldWritesThem(String provider, String model, String row) {
    assertThat(cost(provider, model, TokenUsage.of(1, 1)))
        .isInstanceOfSatisfying(
            Cost.Priced.class, priced -> assertThat(priced.price()).isEqualTo(row));
  }

  @Test
  void aModelThatOnlyBeginsLikeAnotherIsNotIt() {
    assertThat(cost("openai", "gpt-4o-audio-preview", TokenUsage.of(1, 1)))
        .isInstanceOf(Cost.Unpriced.class);
  }

  @Test
  void thePriceIsThatOfTheDay() {
    var call = call("acme", "changed", TokenUsage.of(1_000_000, 0));
    var pricing = new Pricing(TABLE);
    assertThat(pricing.cost(call, Instant.parse("2026-05-31T23:59:59Z")))
        .isEqualTo(priced("10", "acme/changed@2025-01-01"));
    assertThat(pricing.cost(call, Instant.parse("2026-06-01T00:00:00Z")))
        .isEqualTo(priced("1", "acme/changed@2026-01-02"));
  }

  @Test
  void theUsersRowsComeBeforeOurs() {
    var own =
        TABLE.with(
            "prices: [{provider: openai, models: [gpt-4o], as_of: 2026-02-03, input: 1, output: 1}]");
    assertThat(new Pricing(own).cost(call("openai", "gpt-4o", TokenUsage.of(1, 0)), NOW))
        .isEqualTo(priced("0.000001", "openai/gpt-4o@2026-02-03"));
  }

  @Test
  void everyRowThatShipsHasItsSourceAndDay() {
    assertThat(PriceTable.standard().rows())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            row -> {
              assertThat(row.source()).isNotBlank();
              assertThat(row.asOf()).isAfter("2025-01-01");
            });
  }

  @Test
  void mistakesAreToldAllAtOnceWithTheirLines() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                TABLE.with(
                    """
                    prices:
                    - {provider: p, models: [m], input: -1, output: 2}
                    - {provider: p, models: [m], input: 1, output: 2, cache_raed: 3}
                    - {provider: p, models: [m], from: soon, input: 1, output: 2}
                    """))
        .withMessageContaining("line 2: input: -1 (expected: 0 or more")
        .withMessageContaining("line 3: unknown key 'cache_raed', did you mean 'cache_read'?")
        .withMessageContaining("line 4: from: soon (expected: a day such as 2026-11-02)");
  }

  @Test
  void aBudgetSaysHowADayStands() {
    var budget = requireNonNull(Budget.of("budget: {per_day: 10, warn_at: 0.5}"));
    assertThat(budget.of(new BigDecimal("4.99"))).isEqualTo(Budget.State.WITHIN);
    assertThat(budget.of(new BigDecimal("5"))).isEqualTo(Budget.State.NEAR);
    assertThat(budget.of(new BigDecimal("10"))).isEqualTo(Budget.State.NEAR);
    assertThat(budget.of(new BigDecimal("10.01"))).isEqualTo(Budget.State.OVER);
    assertThat(Budget.of("")).isNull();
  }
}
