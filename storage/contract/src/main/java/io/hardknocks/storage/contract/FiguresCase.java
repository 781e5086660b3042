package io.hardknocks.storage.contract;

import io.hardknocks.storage.PipelineStatistics.Money;
import io.hardknocks.storage.PipelineStatistics.Spread;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;

/** What the figures of a store are compared with. */
abstract class FiguresCase extends ContractCase {
  protected static Money money(String amount, long calls, long unpriced) {
    return new Money(new BigDecimal(amount), calls, unpriced);
  }

  protected static Spread spread(long... sortedMillis) {
    int n = sortedMillis.length;
    return new Spread(
        n,
        Duration.ofMillis(Arrays.stream(sortedMillis).sum()),
        Duration.ofMillis(sortedMillis[(n * 50 + 99) / 100 - 1]),
        Duration.ofMillis(sortedMillis[(n * 95 + 99) / 100 - 1]),
        Duration.ofMillis(sortedMillis[n - 1]));
  }
}
