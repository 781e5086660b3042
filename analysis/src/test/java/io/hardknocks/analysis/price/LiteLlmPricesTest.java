package io.hardknocks.analysis.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LiteLlmPricesTest {
  private static final LocalDate DAY = LocalDate.parse("2026-02-03");

  @Test
  void aListBecomesRowsOfOurs() {
    var read =
        LiteLlmPrices.read(
            """
            {"sample_spec": {"input_cost_per_token": 0.0},
             "acme/it's-one": {"litellm_provider": "acme", "mode": "chat",
              "input_cost_per_token": 3e-06, "output_cost_per_token": 1.5e-05,
              "cache_read_input_token_cost": 3e-07, "cache_creation_input_token_cost": 3.75e-06,
              "input_cost_per_token_above_200k_tokens": 6e-06,
              "output_cost_per_token_above_200k_tokens": 2.25e-05,
              "input_cost_per_token_batches": 1.5e-06, "output_cost_per_token_batches": 7.5e-06,
              "output_cost_per_reasoning_token": 2e-05, "supports_vision": true},
             "pictures": {"litellm_provider": "acme", "input_cost_per_image": 0.01},
             "unknown": {"litellm_provider": "acme", "input_cost_per_token": 0.0,
              "output_cost_per_token": 0.0}}
            """,
            DAY,
            "list.json");
    assertThat(read.imported()).isEqualTo(1);
    assertThat(read.skipped()).containsExactly("pictures", "unknown");
    assertThat(read.yaml())
        .isEqualTo(
            """
            as_of: 2026-02-03
            source: 'list.json'
            prices:
            - {provider: 'acme', models: ['acme/it''s-one', 'it''s-one'], input: 3, output: 15, \
            cache_read: 0.3, cache_write: 3.75, reasoning: 20, \
            tiers: [{above: 200000, input: 6, output: 22.5}], batch: {input: 1.5, output: 7.5}}
            """);
    var rows = PriceTable.standard().with(read.yaml()).rows();
    assertThat(rows.getFirst().tiers()).hasSize(3);
    assertThat(rows.getFirst().source()).isEqualTo("list.json");
  }

  @Test
  void anythingElseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LiteLlmPrices.read("[1]", DAY, ""))
        .withMessageContaining("not a mapping");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LiteLlmPrices.read("{\"a\": {\"b\": 1}}", DAY, ""))
        .withMessageContaining("expected: LiteLLM's layout");
  }
}
