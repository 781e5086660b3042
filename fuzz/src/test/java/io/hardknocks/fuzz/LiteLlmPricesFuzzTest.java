package io.hardknocks.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardknocks.analysis.price.LiteLlmPrices;
import io.hardknocks.analysis.price.PriceTable;
import java.time.LocalDate;

/** Price lists of others. */
class LiteLlmPricesFuzzTest {
  private static final PriceTable TABLE = PriceTable.standard();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  @FuzzTest
  void isRefusedOrBecomesAPriceList(byte[] bytes) {
    var json = new String(bytes, UTF_8);
    LiteLlmPrices read;
    try {
      read = LiteLlmPrices.read(json, DAY, "fuzz");
    } catch (IllegalArgumentException refused) {
      return;
    }
    TABLE.with(read.yaml());
  }
}
