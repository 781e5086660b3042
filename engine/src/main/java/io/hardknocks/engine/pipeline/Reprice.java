package io.hardknocks.engine.pipeline;

import io.hardknocks.analysis.price.Pricing;
import io.hardknocks.engine.pipeline.story.Spent;
import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.StepId;
import io.hardknocks.storage.PipelineStatistics.Money;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.StepStore;
import io.hardknocks.storage.StepStore.Arrived;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prices kept model calls again, by the price table as it is now. */
record Reprice(StepStore steps, Pricing pricing) {
  private static final int PAGE = 1_000;

  Repriced run(Scope scope) {
    var result = new Repriced(0, Money.NONE, Money.NONE);
    long position = 0;
    List<Arrived> page;
    do {
      page = steps.arrivedAfter(scope, Detail.Kind.LLM_CALL, position, PAGE);
      var changed = new HashMap<StepId, Cost>();
      for (var arrived : page) result = result.plus(price(arrived, changed));
      if (!changed.isEmpty()) steps.price(changed);
      if (!page.isEmpty()) position = page.getLast().position();
    } while (page.size() == PAGE);
    return result;
  }

  private Repriced price(Arrived arrived, Map<StepId, Cost> changed) {
    var step = arrived.step();
    if (!(step.detail() instanceof Detail.ModelCall call))
      return new Repriced(0, Money.NONE, Money.NONE);
    var cost = pricing.cost(call, step.timing().startedAt());
    boolean same = cost.equals(call.cost());
    if (!same) changed.put(step.id(), cost);
    return new Repriced(same ? 0 : 1, Spent.on(call.cost()), Spent.on(cost));
  }
}
