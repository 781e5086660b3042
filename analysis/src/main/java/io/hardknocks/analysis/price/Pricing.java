package io.hardknocks.analysis.price;

import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Counting;
import io.hardknocks.model.step.Detail.ModelCall;
import io.hardknocks.model.step.TokenUsage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prices model calls, exactly: no rounding, and no price where one part of it is not known. */
public record Pricing(PriceTable table) {
  private static final int MILLION = 6;

  /** The call with how its tokens are counted, and its cost by the prices of its day. */
  public ModelCall price(ModelCall call, Instant startedAt) {
    var counted = counted(call);
    return counted.at(cost(counted, startedAt));
  }

  private static ModelCall counted(ModelCall call) {
    return new ModelCall(
        call.provider(),
        call.model(),
        call.prompt(),
        call.response(),
        call.parameters(),
        call.tokens().counted(TokenCount.of(call.tokens())),
        call.delivery(),
        call.cost());
  }

  /** What a call, its tokens counted, cost by the prices of its day. */
  public Cost cost(ModelCall call, Instant startedAt) {
    var tokens = call.tokens();
    if (tokens.input() == null || tokens.output() == null)
      return new Cost.Unpriced("tokens were not reported");
    if (tokens.cached() > 0 && tokens.counting() == Counting.UNKNOWN)
      return new Cost.Unpriced("cached tokens inside or beside the input: not known");
    var day = LocalDate.ofInstant(startedAt, ZoneOffset.UTC);
    return switch (table.find(call.provider(), call.model(), day)) {
      case PriceTable.Found.Nothing nothing -> new Cost.Unpriced(nothing.reason());
      case PriceTable.Found.Row found -> byRow(found, tokens, service(call));
    };
  }

  private static Cost byRow(PriceTable.Found.Row found, TokenUsage tokens, String service) {
    var tier = found.row().tier(service, TokenCount.prompt(tokens)).orElse(null);
    if (tier == null)
      return new Cost.Unpriced("no price of service " + service + " in " + found.id());
    var amount = new Sum().add(tier.rates(), tokens).amount();
    if (amount == null) return new Cost.Unpriced("no price of cached tokens in " + found.id());
    var label = tier.label();
    return new Cost.Priced(amount, label.isEmpty() ? found.id() : found.id() + " " + label);
  }

  private static String service(ModelCall call) {
    var named = call.parameters().getOrDefault("service_tier", "").replace("\"", "");
    return switch (named.toLowerCase(Locale.ROOT)) {
      case "batch" -> "batch";
      case "flex" -> "flex";
      case "priority" -> "priority";
      default -> Tier.STANDARD;
    };
  }

  /** Adds up tokens at their rates; nothing once a rate is missing. */
  private static final class Sum {
    private @Nullable BigDecimal sum = BigDecimal.ZERO;

    Sum add(Rates rates, TokenUsage tokens) {
      long reasoning = TokenCount.orZero(tokens.reasoning());
      long output = TokenCount.orZero(tokens.output());
      long answer = TokenCount.reasoningIsBeside(tokens) ? output : output - reasoning;
      add(TokenCount.plainInput(tokens), rates.input());
      add(TokenCount.orZero(tokens.cacheRead()), rates.cacheRead());
      add(TokenCount.orZero(tokens.cacheWrite()), rates.cacheWrite());
      add(answer, rates.output());
      add(reasoning, rates.reasoning() == null ? rates.output() : rates.reasoning());
      return this;
    }

    private void add(long tokens, @Nullable BigDecimal rate) {
      if (tokens == 0 || sum == null) return;
      sum = rate == null ? null : sum.add(rate.multiply(BigDecimal.valueOf(tokens)));
    }

    @Nullable BigDecimal amount() {
      return sum == null ? null : sum.movePointLeft(MILLION);
    }
  }
}
