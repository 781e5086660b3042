package io.hardknocks.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.step.Counting;
import io.hardknocks.model.step.TokenUsage;
import io.hardknocks.storage.PipelineStatistics.By;
import io.hardknocks.storage.PipelineStatistics.Spending;
import io.hardknocks.storage.Scope;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What model calls cost, by many keys, and what of it went into failures. */
abstract class MoneyContract extends FiguresCase {
  @Test
  void spendingIsExactAndCountsWhatHasNoPrice() {
    keep(
        StepSample.call("a").cost("0.1"),
        StepSample.call("b").cost("0.2"),
        StepSample.call("c"),
        StepSample.call("d").model("p", "dear").cost("0.300000000000000001"),
        StepSample.call("e").model("p", "free").cost("0"),
        StepSample.call("f").model("p", "eerie"),
        StepSample.validation("v"));
    assertThat(storage.pipelines().spending(Scope.ALL, By.MODEL))
        .containsExactly(
            new Spending("dear", money("0.300000000000000001", 1, 0), 100, 20, 0, 0),
            new Spending("m", money("0.3", 3, 1), 300, 60, 0, 0),
            new Spending("eerie", money("0", 1, 1), 100, 20, 0, 0),
            new Spending("free", money("0", 1, 0), 100, 20, 0, 0));
  }

  @Test
  void spendingIsAddedUpByStageProjectAndDay() {
    keep(
        StepSample.call("a").stage("x").cost("1"),
        StepSample.call("b").stage("y").project("p").cost("2").minute(24 * 60),
        StepSample.call("c").stage("x").cost("3").minute(24 * 60 - 1));
    assertThat(storage.pipelines().spending(Scope.ALL, By.STAGE))
        .extracting(Spending::key, one -> one.money().amount())
        .containsExactly(tuple("x", "4"), tuple("y", "2"));
    assertThat(storage.pipelines().spending(Scope.ALL, By.PROJECT))
        .extracting(Spending::key, one -> one.money().amount())
        .containsExactly(tuple("default", "4"), tuple("p", "2"));
    assertThat(storage.pipelines().spending(Scope.ALL, By.DAY))
        .extracting(Spending::key, one -> one.money().amount())
        .containsExactly(tuple("2026-03-01", "4"), tuple("2026-03-02", "2"));
    assertThat(
            storage.pipelines().spending(Scope.ALL.since(Sample.EPOCH.plusSeconds(86_400)), By.DAY))
        .hasSize(1);
  }

  private static org.assertj.core.groups.Tuple tuple(String key, String amount) {
    return org.assertj.core.groups.Tuple.tuple(key, new BigDecimal(amount));
  }

  @Test
  void tokensAreAddedUpAsReported() {
    keep(
        StepSample.call("a").tokens(new TokenUsage(5L, null, 3L, 2L, null, null, Counting.UNKNOWN)),
        StepSample.call("b")
            .tokens(new TokenUsage(null, 7L, 30L, null, 9L, null, Counting.UNKNOWN)));
    assertThat(storage.pipelines().spending(Scope.ALL, By.MODEL))
        .containsExactly(new Spending("m", money("0", 2, 2), 5, 7, 33, 2));
  }

  @Test
  void moneyBeforeTheFirstSuccessCountsByTheStartOfTheAttempt() {
    append(
        Sample.of("bad").failed("x").minute(1),
        Sample.of("good").minute(2),
        Sample.of("again").failed("x").minute(3),
        Sample.of("never").session("t").failed("x").minute(1));
    keep(
        StepSample.call("1").attempt("bad").minute(9).cost("1"),
        StepSample.call("2").attempt("good").minute(0).cost("2"),
        StepSample.call("3").attempt("again").minute(3).cost("4"),
        StepSample.call("4").session("t").attempt("never").cost("8"),
        StepSample.call("5").minute(1).cost("16"),
        StepSample.call("6").minute(2).cost("32"),
        StepSample.call("7").attempt("not here").minute(0),
        StepSample.call("8").session("no attempt").cost("64"));
    assertThat(storage.pipelines().failureCost(Scope.ALL).beforeSuccess())
        .isEqualTo(money("25", 4, 1));
  }

  @Test
  void moneyOnFixedFailuresIsThatOfBothAttempts() {
    var first = Sample.of("1").failed("x").minute(1);
    var second = Sample.of("2").failed("y").minute(2);
    append(first, second, Sample.of("good").minute(3), Sample.of("other").minute(4));
    storage.fixes().put(List.of(first.fixedBy("good"), second.fixedBy("good")), List.of(), 4);
    keep(
        StepSample.call("a").attempt("1").cost("1"),
        StepSample.call("b").attempt("good").cost("2").minute(999_999),
        StepSample.call("c").attempt("good"),
        StepSample.call("d").attempt("other").cost("4"),
        StepSample.call("e").cost("8"));
    var cost = storage.pipelines().failureCost(Scope.ALL);
    assertThat(cost.onFixed()).isEqualTo(money("3", 3, 1));
    assertThat(cost.fixed()).isEqualTo(2);
    var late = storage.pipelines().failureCost(Scope.ALL.since(Sample.EPOCH.plusSeconds(61)));
    assertThat(late.onFixed()).isEqualTo(money("2", 2, 1));
    assertThat(late.fixed()).isEqualTo(1);
  }
}
