package io.hardknocks.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Execution;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.model.Turn;
import io.hardknocks.model.Usage;
import io.hardknocks.model.step.Counting;
import io.hardknocks.model.step.Delivery;
import io.hardknocks.model.step.Delivery.Refusal;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Recovery;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.TokenUsage;
import io.hardknocks.storage.PipelineStatistics.By;
import io.hardknocks.storage.PipelineStatistics.FailureCost;
import io.hardknocks.storage.PipelineStatistics.Figures;
import io.hardknocks.storage.PipelineStatistics.Grouping;
import io.hardknocks.storage.PipelineStatistics.Incident;
import io.hardknocks.storage.PipelineStatistics.Load;
import io.hardknocks.storage.PipelineStatistics.Money;
import io.hardknocks.storage.PipelineStatistics.Spending;
import io.hardknocks.storage.PipelineStatistics.Spread;
import io.hardknocks.storage.PipelineStatistics.Tries;
import io.hardknocks.storage.PipelineStatistics.Try;
import io.hardknocks.storage.PipelineStatistics.Validated;
import io.hardknocks.storage.PipelineStatistics.Waits;
import io.hardknocks.storage.PipelineStatistics.Way;
import io.hardknocks.storage.Scope;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures over steps, calls and attempts. */
abstract class PipelineContract extends ContractCase {
  private void keep(StepSample... samples) {
    storage.steps().append(Arrays.stream(samples).map(StepSample::step).toList());
  }

  private static Money money(String amount, long calls, long unpriced) {
    return new Money(new BigDecimal(amount), calls, unpriced);
  }

  private static Attempt by(String method, Sample sample, @Nullable Duration took, Usage usage) {
    var attempt = sample.attempt();
    var execution = attempt.execution();
    return new Attempt(
        attempt.id(),
        attempt.stage(),
        new Turn(0, method, null),
        attempt.source(),
        new Execution(execution.startedAt(), took, execution.outcome(), null, usage),
        attempt.output(),
        attempt.failure(),
        attempt.labels());
  }

  private static Attempt by(String method, Sample sample) {
    return by(method, sample, Duration.ofMillis(5), Usage.UNKNOWN);
  }

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

  /** Attempts at two stages by two methods, some of them measured, some paid for. */
  private void keepTries() {
    var usage = new Usage(Usage.Source.CGROUP, Duration.ofMillis(3), 100L, null, 7L);
    storage
        .attempts()
        .append(
            List.of(
                by("code", Sample.of("1").failed("x"), Duration.ofMillis(300), usage),
                by("llm", Sample.of("2").minute(1), Duration.ofSeconds(67), usage),
                by("llm", Sample.of("3").session("t").minute(1), null, Usage.UNKNOWN),
                by("llm", Sample.of("4").stage("zoom").outcome(Outcome.CANCELLED))));
    keep(
        StepSample.call("a").attempt("1").cost("0.5"),
        StepSample.call("b").attempt("1"),
        StepSample.call("c").attempt("2").cost("0.25").minute(999_999),
        StepSample.call("d").cost("100"));
  }

  @Test
  void attemptsAreAddedUpByStageAndMethod() {
    keepTries();
    var load = new Load(Duration.ofMillis(3), 100L, null, 7L);
    var script =
        List.of(
            new Figures(
                "script",
                "code",
                new Tries(1, 0, 1, 0),
                spread(300),
                Duration.ofMillis(300),
                load,
                money("0.5", 2, 1),
                money("0.5", 2, 1)),
            new Figures(
                "script",
                "llm",
                new Tries(2, 2, 0, 1),
                spread(67_000),
                Duration.ZERO,
                load,
                money("0.25", 1, 0),
                Money.NONE));
    assertThat(storage.pipelines().attempts(Scope.ALL, Grouping.METHOD))
        .startsWith(script.toArray(Figures[]::new))
        .hasSize(3);
  }

  @Test
  void attemptsAreAddedUpByStage() {
    keepTries();
    assertThat(storage.pipelines().attempts(Scope.ALL, Grouping.STAGE))
        .containsExactly(
            new Figures(
                "script",
                "",
                new Tries(3, 2, 1, 1),
                spread(300, 67_000),
                Duration.ofMillis(300),
                new Load(Duration.ofMillis(6), 100L, null, 14L),
                money("0.75", 3, 1),
                money("0.5", 2, 1)),
            new Figures(
                "zoom",
                "",
                new Tries(1, 0, 0, 0),
                spread(5),
                Duration.ZERO,
                new Load(null, null, null, null),
                Money.NONE,
                Money.NONE));
  }

  private static Spread spread(long... sortedMillis) {
    int n = sortedMillis.length;
    return new Spread(
        n,
        Duration.ofMillis(Arrays.stream(sortedMillis).sum()),
        Duration.ofMillis(sortedMillis[(n * 50 + 99) / 100 - 1]),
        Duration.ofMillis(sortedMillis[(n * 95 + 99) / 100 - 1]),
        Duration.ofMillis(sortedMillis[n - 1]));
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
  void quantilesAreTheNearestRankWhateverTheNumber() {
    for (int number = 1; number <= 45; number++) {
      int of = number;
      storage
          .attempts()
          .append(
              IntStream.range(0, of)
                  .mapToObj(
                      i ->
                          by(
                              "m",
                              Sample.of(of + "." + i).stage("of " + of),
                              Duration.ofMillis((i * 37L) % of + 1),
                              Usage.UNKNOWN))
                  .toList());
      var expected = IntStream.range(0, of).mapToLong(i -> (i * 37L) % of + 1).sorted().toArray();
      assertThat(storage.pipelines().attempts(Scope.ALL, Grouping.STAGE))
          .filteredOn(figures -> figures.stage().equals("of " + of))
          .extracting(Figures::time)
          .containsExactly(spread(expected));
    }
  }

  @Test
  void waysAreCountedBySession() {
    storage
        .attempts()
        .append(
            List.of(
                by("llm", Sample.of("1").minute(2)),
                by("code", Sample.of("2").failed("x").minute(1)),
                by("code", Sample.of("3").session("t").failed("x").minute(1)),
                by("llm", Sample.of("4").session("t").minute(2)),
                by("llm", Sample.of("5").session("u")),
                by("code", Sample.of("6").session("t").project("p").failed("y"))));
    var failed = new Try("code", Outcome.FAILED);
    var good = new Try("llm", Outcome.SUCCEEDED);
    assertThat(storage.pipelines().ways(Scope.ALL, 10))
        .containsExactly(
            new Way("script", List.of(failed, good), 2),
            new Way("script", List.of(failed), 1),
            new Way("script", List.of(good), 1));
    assertThat(storage.pipelines().ways(Scope.ALL, 1)).hasSize(1);
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
