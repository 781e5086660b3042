package io.hardknocks.engine.pipeline;

import static io.hardknocks.engine.pipeline.Pipeline.call;
import static io.hardknocks.engine.pipeline.Pipeline.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.engine.pipeline.Recoveries.Count;
import io.hardknocks.engine.pipeline.StageMethods.Order;
import io.hardknocks.model.Category;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.Delivery.Refusal;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Finding;
import io.hardknocks.model.step.Recovery;
import io.hardknocks.model.step.RunError;
import io.hardknocks.storage.PipelineStatistics.By;
import io.hardknocks.storage.PipelineStatistics.Money;
import io.hardknocks.storage.PipelineStatistics.Spending;
import io.hardknocks.storage.Scope;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineReportsTest {
  private final Pipeline pipeline = new Pipeline();

  private static Money money(String amount, long calls, long unpriced) {
    return new Money(new BigDecimal(amount), calls, unpriced);
  }

  private static Detail validation(Recovery recovery, String... fixes) {
    var errors = List.of(new Finding("SyntaxError: invalid syntax", 4, ""));
    return new Detail.Validation("syntax", errors, List.of(fixes), recovery);
  }

  private static Ending failed() {
    return new Ending(Ending.Status.FAILED, "", null);
  }

  @Test
  void aNewPriceTableChangesWhatIsKept() {
    pipeline.record(
        step("a", null, 0, Ending.SUCCEEDED, call("one", "", "")),
        step("b", null, 1, Ending.SUCCEEDED, call("mystery", "", "")),
        step("c", null, 2, Ending.SUCCEEDED, call("unheard", "", "")));
    var prices =
        "prices: [{provider: acme, models: [mystery], as_of: 2026-02-03, input: 2, output: 2}]";
    assertThat(pipeline.reports(prices).reprice(Scope.ALL))
        .isEqualTo(new Repriced(1, money("0.0015", 3, 2), money("0.0045", 3, 1)));
    assertThat(pipeline.reports(prices).reprice(Scope.ALL).changed()).isZero();
    assertThat(pipeline.reports().costs(Scope.ALL, By.MODEL).rows())
        .extracting(Spending::key, Spending::money)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("mystery", money("0.003", 1, 0)),
            org.assertj.core.groups.Tuple.tuple("one", money("0.0015", 1, 0)),
            org.assertj.core.groups.Tuple.tuple("unheard", money("0", 1, 1)));
  }

  @Test
  void failuresCostWhatWasSpentBeforeTheFirstSuccess() {
    pipeline.attempt("1", "llm", 0, 100, Outcome.FAILED, "KeyError: 'fps'");
    pipeline.attempt("2", "llm", 10, 100, Outcome.SUCCEEDED, "");
    pipeline.record(
        step("a", "1", 0, Ending.SUCCEEDED, call("one", "", "")),
        step("b", "1", 0, Ending.SUCCEEDED, call("mystery", "", "")),
        step("c", "2", 10, Ending.SUCCEEDED, call("one", "", "")));
    var report = pipeline.reports().costs(Scope.ALL, By.STAGE);
    assertThat(report.total()).isEqualTo(money("0.003", 3, 1));
    assertThat(report.failures().beforeSuccess()).isEqualTo(money("0.0015", 2, 1));
    assertThat(report.failures().onFixed()).isEqualTo(money("0.003", 3, 1));
    assertThat(report.perFixedFailure()).isEqualByComparingTo("0.003");
    assertThat(report.budget()).isNull();
  }

  @Test
  void daysNearAndOverTheBudgetAreNamed() {
    pipeline.record(
        step("a", null, 0, Ending.SUCCEEDED, call("one", "", "")),
        step("b", null, 86_400, Ending.SUCCEEDED, call("one", "", "")),
        step("c", null, 86_400, Ending.SUCCEEDED, call("one", "", "")));
    var report = pipeline.reports("budget: {per_day: 0.0025}").costs(Scope.ALL, By.MODEL);
    assertThat(report.strained()).extracting(Spending::key).containsExactly("2026-11-25");
  }

  @Test
  void theOrderOfMethodsIsThatOfTheLeastExpectedTime() {
    for (int i = 0; i < 4; i++) {
      pipeline.attempt(
          "c" + i, "code", i, 300, i < 2 ? Outcome.SUCCEEDED : Outcome.FAILED, "ValueError: x");
      pipeline.attempt("l" + i, "llm", 10 + i, 67_000, Outcome.SUCCEEDED, "");
      pipeline.record(step("a" + i, "l" + i, 10 + i, Ending.SUCCEEDED, call("one", "", "")));
    }
    var stage = pipeline.reports().methods(Scope.ALL).getFirst();
    assertThat(stage.orders())
        .containsExactly(
            new Order(
                List.of("code", "llm"), 1, Duration.ofMillis(33_800), new BigDecimal("0.00075")),
            new Order(
                List.of("llm", "code"), 1, Duration.ofMillis(67_000), new BigDecimal("0.0015")));
    assertThat(stage.ways()).hasSize(1);
    assertThat(stage.ways().getFirst().tries()).hasSize(8);
  }

  @Test
  void aMethodWithoutAPriceHasNoExpectedCost() {
    pipeline.attempt("1", "code", 0, 300, Outcome.FAILED, "ValueError: x");
    pipeline.attempt("2", "llm", 1, 900, Outcome.SUCCEEDED, "");
    pipeline.record(step("a", "2", 1, Ending.SUCCEEDED, call("mystery", "", "")));
    assertThat(pipeline.reports().methods(Scope.ALL).getFirst().orders())
        .hasSize(2)
        .allMatch(order -> order.cost() == null && order.time() != null);
  }

  @Test
  void recoveriesAreCountedByCategoryAndByFix() {
    pipeline.record(
        step("1", null, 0, failed(), validation(Recovery.WORKED, "closed it")),
        step("2", null, 0, failed(), validation(Recovery.FAILED, "closed it", "renamed it")),
        step("3", null, 0, failed(), validation(Recovery.NOT_TRIED)),
        step("4", null, 0, Ending.SUCCEEDED, validation(Recovery.NOT_TRIED)));
    assertThat(pipeline.reports().recoveries(Scope.ALL))
        .isEqualTo(
            new Recoveries(
                4,
                3,
                List.of(new Count("syntax_error", 3, 2, 1)),
                List.of(new Count("closed it", 2, 2, 1), new Count("renamed it", 1, 1, 0))));
  }

  @Test
  void anErrorOfAStepInsideTheFailedAttemptIsTheSameEvent() {
    pipeline.attempt("1", "llm", 0, 100, Outcome.FAILED, "KeyError: 'fps'");
    pipeline.record(
        step("inside", "1", 1, Ending.failed("KeyError: 'fps'"), new Detail.Custom("x")),
        step("alone", null, 2, Ending.failed("KeyError: 'fps'"), new Detail.Custom("x")),
        step("other", "1", 3, failed(), validation(Recovery.NOT_TRIED)));
    var errors = pipeline.story().errors();
    assertThat(errors).extracting(RunError::occurrences).containsExactly(2L, 1L);
    assertThat(errors.getFirst().sample()).isEqualTo("1");
    assertThat(errors.getFirst().firstSeen()).isEqualTo(Pipeline.START);
    assertThat(errors.getFirst().lastSeen()).isEqualTo(Pipeline.START.plusSeconds(2));
    assertThat(errors.getFirst().verdict().category()).isEqualTo(Category.DATA_ACCESS_ERROR);
  }

  @Test
  void aCallThatWasTurnedAwayIsKnownByItsError() {
    pipeline.record(
        step("a", null, 0, Ending.failed("Error code: 429 - rate limit"), call("one", "", "")),
        step("b", null, 1, Ending.failed("529 Overloaded"), call("one", "", "")),
        step("c", null, 2, Ending.failed("something odd"), call("one", "", "")));
    var steps = pipeline.storage.steps().ofSession(Project.DEFAULT, "s");
    assertThat(steps)
        .extracting(step -> ((Detail.ModelCall) step.detail()).delivery().refusal())
        .containsExactly(Refusal.RATE_LIMITED, Refusal.OVERLOADED, Refusal.NONE);
    assertThat(steps)
        .extracting(step -> step.ending().category())
        .containsOnly(Category.LLM_API_ERROR);
  }

  @Test
  void aSessionOfStepsAloneHasAStory() {
    pipeline.record(step("a", "gone", 0, Ending.SUCCEEDED, call("one", "", "")));
    assertThat(pipeline.story().attempts()).isEmpty();
    assertThat(pipeline.reports().story(Project.DEFAULT, "t")).isNull();
  }
}
