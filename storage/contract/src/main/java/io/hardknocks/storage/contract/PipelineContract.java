package io.hardknocks.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Project;
import io.hardknocks.model.step.Delivery;
import io.hardknocks.model.step.Delivery.Refusal;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Recovery;
import io.hardknocks.model.step.Step;
import io.hardknocks.storage.PipelineStatistics.By;
import io.hardknocks.storage.PipelineStatistics.FailureCost;
import io.hardknocks.storage.PipelineStatistics.Grouping;
import io.hardknocks.storage.PipelineStatistics.Incident;
import io.hardknocks.storage.PipelineStatistics.Money;
import io.hardknocks.storage.PipelineStatistics.Spread;
import io.hardknocks.storage.PipelineStatistics.Validated;
import io.hardknocks.storage.PipelineStatistics.Waits;
import io.hardknocks.storage.Scope;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures over steps, calls and attempts, together. */
abstract class PipelineContract extends FiguresCase {
  @Test
  void anEmptyStoreHasNoFigures() {
    for (var by : By.values()) assertThat(storage.pipelines().spending(Scope.ALL, by)).isEmpty();
    assertThat(storage.pipelines().failureCost(Scope.ALL))
        .isEqualTo(new FailureCost(Money.NONE, Money.NONE, 0));
    for (var grouping : Grouping.values())
      assertThat(storage.pipelines().attempts(Scope.ALL, grouping)).isEmpty();
    assertThat(storage.pipelines().ways(Scope.ALL, 10)).isEmpty();
    assertThat(storage.pipelines().incidents(Scope.ALL)).isEmpty();
  }

  @Test
  void validationsAreCountedByHowTheyWent() {
    var passed = StepSample.validation("a").step();
    var again = StepSample.validation("b").session("t").minute(9).step();
    var failed = with(StepSample.validation("c").minute(1), Ending.failed("x"), Recovery.TRIED);
    var healed = with(StepSample.validation("d"), Ending.SUCCEEDED, Recovery.WORKED, "one", "two");
    storage.steps().append(List.of(passed, again, failed, healed, StepSample.call("e").step()));
    var plain = new Validated(false, null, Recovery.NOT_TRIED, List.of());
    var inVain = new Validated(true, failed.ending().category(), Recovery.TRIED, List.of());
    var mended = new Validated(false, null, Recovery.WORKED, List.of("one", "two"));
    var statistics = storage.pipelines();
    assertThat(statistics.validations(Scope.ALL))
        .isEqualTo(Map.of(plain, 2L, inVain, 1L, mended, 1L));
    assertThat(statistics.validations(Scope.ALL.since(Sample.EPOCH.plus(Duration.ofMinutes(9)))))
        .isEqualTo(Map.of(plain, 1L));
    assertThat(statistics.validations(Scope.of(new Project("none")))).isEmpty();
    storage.steps().amend(List.of(StepSample.validation("c").step()));
    assertThat(statistics.validations(Scope.ALL)).isEqualTo(Map.of(plain, 3L, mended, 1L));
  }

  private static Step with(StepSample sample, Ending ending, Recovery recovery, String... fixes) {
    var step = sample.step();
    return new Step(
        step.id(),
        step.place(),
        step.name(),
        step.timing(),
        ending,
        step.resources(),
        new Detail.Validation("syntax", List.of(), List.of(fixes), recovery),
        step.attributes());
  }

  @Test
  void incidentsAreTheHoursWithARefusal() {
    var limited = new Delivery(null, 0, Refusal.RATE_LIMITED, Duration.ofSeconds(30));
    var inside = new Delivery(null, 2, Refusal.OVERLOADED, Duration.ofSeconds(10));
    keep(
        StepSample.call("1").second(0).delivery(limited).took(Duration.ofSeconds(1)),
        StepSample.call("2").second(31).took(Duration.ofSeconds(2)),
        StepSample.call("3").second(40).delivery(limited).took(Duration.ofSeconds(1)),
        StepSample.call("4").second(50).delivery(inside).took(Duration.ofSeconds(9)),
        StepSample.call("5").second(55).session("t").delivery(limited).took(Duration.ofSeconds(3)),
        StepSample.call("6").second(70).delivery(inside).took(Duration.ofSeconds(10)),
        StepSample.call("7").second(80).delivery(inside).took(null),
        StepSample.call("8").minute(60).took(Duration.ofSeconds(4)),
        StepSample.call("9").minute(61).model("q", "m").delivery(limited).took(null));
    assertThat(storage.pipelines().incidents(Scope.ALL))
        .containsExactly(
            new Incident(
                "p",
                Sample.EPOCH,
                7,
                3,
                3,
                new Waits(2, 2, 2),
                spread(1_000, 1_000, 3_000, 9_000, 10_000),
                spread(2_000)),
            new Incident(
                "q",
                Sample.EPOCH.plusSeconds(3_600),
                1,
                1,
                0,
                new Waits(0, 0, 1),
                Spread.NONE,
                Spread.NONE));
  }

  @Test
  void anIncidentWithoutARequestToWaitHasNoWaits() {
    var limited = new Delivery(null, 0, Refusal.RATE_LIMITED, null);
    keep(StepSample.call("1").delivery(limited), StepSample.call("2").minute(1));
    assertThat(storage.pipelines().incidents(Scope.ALL))
        .extracting(Incident::waits)
        .containsExactly(new Waits(0, 0, 0));
  }

  @Test
  void figuresAreOfTheirScope() {
    append(Sample.of("a"), Sample.of("b").project("p"));
    keep(StepSample.call("1").cost("1"), StepSample.call("2").project("p").cost("2"));
    var other = Scope.of(new io.hardknocks.model.Project("p"));
    assertThat(storage.pipelines().spending(other, By.MODEL))
        .extracting(one -> one.money().amount())
        .containsExactly(new BigDecimal("2"));
    assertThat(storage.pipelines().attempts(other, Grouping.STAGE))
        .extracting(one -> one.tries().attempts())
        .containsExactly(1L);
    assertThat(storage.pipelines().ways(other, 9)).hasSize(1);
  }
}
