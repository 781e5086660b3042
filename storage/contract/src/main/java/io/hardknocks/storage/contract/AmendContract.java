package io.hardknocks.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Project;
import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.StepId;
import io.hardknocks.storage.PipelineStatistics;
import io.hardknocks.storage.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may change of a step that is kept: where it belongs, what it is, and what it cost. */
abstract class AmendContract extends StepCase {
  @Test
  void anAmendedStepKeepsItsPosition() {
    keep(StepSample.call("a"), StepSample.call("b").cost("0.5"), StepSample.call("c"));
    var moved = StepSample.call("b").session("t").attempt("x").cost("0.25").step();
    storage.steps().amend(List.of(StepSample.validation("b").step(), moved));
    assertThat(session("s")).containsExactly("a", "c");
    assertThat(storage.steps().ofSession(Project.DEFAULT, "t")).containsExactly(moved);
    assertThat(ofAttempts("x")).containsExactly("b");
    assertThat(arrivals(storage.steps().arrivedAfter(Scope.ALL, Detail.Kind.LLM_CALL, 0, 9)))
        .containsExactly("a", "b", "c");
    reopen();
    if (durable())
      assertThat(storage.steps().ofSession(Project.DEFAULT, "t")).containsExactly(moved);
  }

  @Test
  void anAmendedCallThatIsNoneAnyMoreCostsNothing() {
    keep(StepSample.call("a").cost("0.5"), StepSample.call("b").cost("0.25"));
    storage.steps().amend(List.of(StepSample.validation("a").step()));
    assertThat(storage.pipelines().spending(Scope.ALL, PipelineStatistics.By.MODEL))
        .extracting(spending -> spending.money().amount())
        .containsExactly(new BigDecimal("0.25"));
  }

  @Test
  void whatIsNotThereIsNotAmended() {
    storage.steps().amend(List.of(StepSample.call("a").step()));
    storage.steps().amend(List.of());
    assertThat(session("s")).isEmpty();
  }

  @Test
  void aNewCostReplacesTheOld() {
    keep(StepSample.call("a"), StepSample.call("b").cost("0.5"), StepSample.validation("v"));
    var priced = new Cost.Priced(new BigDecimal("0.000000000000000001"), "row");
    var unpriced = new Cost.Unpriced("no price of model m");
    storage
        .steps()
        .price(
            Map.of(
                new StepId("a"), priced,
                new StepId("b"), unpriced,
                new StepId("v"), priced,
                new StepId("unknown"), priced));
    var steps = storage.steps().ofSession(Project.DEFAULT, "s");
    assertThat(steps)
        .containsExactly(
            StepSample.call("a").cost("0.000000000000000001").step().detail(at("a", priced)),
            StepSample.call("b").step().detail(at("b", unpriced)),
            StepSample.validation("v").step());
    storage.steps().price(Map.of());
    assertThat(storage.steps().ofSession(Project.DEFAULT, "s")).isEqualTo(steps);
  }

  private static Detail at(String id, Cost cost) {
    if (StepSample.call(id).detail() instanceof Detail.ModelCall call) return call.at(cost);
    throw new IllegalStateException(id);
  }
}
