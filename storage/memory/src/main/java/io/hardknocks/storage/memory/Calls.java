package io.hardknocks.storage.memory;

import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import io.hardknocks.storage.PipelineStatistics.Money;
import io.hardknocks.storage.PipelineStatistics.Spread;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums over model calls. */
final class Calls {
  private Calls() {}

  /** A step that is a model call. */
  record Call(Step step, Detail.ModelCall detail) {}

  static Stream<Call> among(Stream<Step> steps) {
    return steps.flatMap(
        step ->
            step.detail() instanceof Detail.ModelCall call
                ? Stream.of(new Call(step, call))
                : Stream.empty());
  }

  static Money money(Stream<Call> calls) {
    return calls.map(Calls::money).reduce(Money.NONE, Money::plus);
  }

  private static Money money(Call call) {
    return switch (call.detail().cost()) {
      case Cost.Priced priced -> new Money(priced.amount(), 1, 0);
      case Cost.Unpriced _ -> new Money(Money.NONE.amount(), 1, 1);
    };
  }

  static Spread spread(Stream<@Nullable Duration> durations) {
    List<Duration> known = durations.filter(Objects::nonNull).sorted().toList();
    if (known.isEmpty()) return Spread.NONE;
    return new Spread(
        known.size(),
        known.stream().reduce(Duration.ZERO, Duration::plus),
        rank(known, 50),
        rank(known, 95),
        known.getLast());
  }

  private static Duration rank(List<Duration> sorted, int percent) {
    return sorted.get((sorted.size() * percent + 99) / 100 - 1);
  }
}
