package io.hardknocks.engine.pipeline.story;

import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import io.hardknocks.storage.PipelineStatistics.Money;
import java.util.Collection;

/** What steps cost together. */
public final class Spent {
  private Spent() {}

  /** The model calls among some steps. */
  public static Money on(Collection<Step> steps) {
    return steps.stream()
        .map(Step::detail)
        .map(detail -> detail instanceof Detail.ModelCall call ? on(call.cost()) : Money.NONE)
        .reduce(Money.NONE, Money::plus);
  }

  public static Money on(Cost cost) {
    return switch (cost) {
      case Cost.Priced priced -> new Money(priced.amount(), 1, 0);
      case Cost.Unpriced _ -> new Money(Money.NONE.amount(), 1, 1);
    };
  }
}
