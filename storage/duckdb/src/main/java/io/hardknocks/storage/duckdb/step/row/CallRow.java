package io.hardknocks.storage.duckdb.step.row;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Delivery;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.TokenUsage;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What reports add up about a model call. */
public record CallRow(
    @Nullable AttemptId attempt,
    Named named,
    @Nullable Duration duration,
    TokenUsage tokens,
    Delivery delivery,
    Cost cost) {
  /** Its names. */
  public record Named(String session, String stage, String provider, String model) {}

  static CallRow of(Step step, Detail.ModelCall call) {
    var stage = step.place().stage();
    return new CallRow(
        step.place().attempt(),
        new Named(stage.session(), stage.name(), call.provider(), call.model()),
        step.timing().duration(),
        call.tokens(),
        call.delivery(),
        call.cost());
  }

  public String stage() {
    return named.stage();
  }

  public String provider() {
    return named.provider();
  }

  public String model() {
    return named.model();
  }

  /** With as many decimals as the column has. */
  @Nullable
  public BigDecimal amount() {
    return cost instanceof Cost.Priced priced ? priced.amount().setScale(Cost.Priced.SCALE) : null;
  }

  public String price() {
    return price(cost);
  }

  /** The name of a price, or why there is none. */
  public static String price(Cost cost) {
    return switch (cost) {
      case Cost.Priced priced -> priced.price();
      case Cost.Unpriced unpriced -> unpriced.reason();
    };
  }
}
