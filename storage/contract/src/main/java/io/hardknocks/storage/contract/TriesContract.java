package io.hardknocks.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Execution;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Turn;
import io.hardknocks.model.Usage;
import io.hardknocks.storage.PipelineStatistics.Figures;
import io.hardknocks.storage.PipelineStatistics.Grouping;
import io.hardknocks.storage.PipelineStatistics.Load;
import io.hardknocks.storage.PipelineStatistics.Money;
import io.hardknocks.storage.PipelineStatistics.Tries;
import io.hardknocks.storage.PipelineStatistics.Try;
import io.hardknocks.storage.PipelineStatistics.Way;
import io.hardknocks.storage.Scope;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Attempts by stage and method: how many, how long, at what cost, and in which order. */
abstract class TriesContract extends FiguresCase {
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
}
