package io.hardknocks.storage.duckdb;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Fix;
import io.hardknocks.storage.PipelineStatistics.By;
import io.hardknocks.storage.PipelineStatistics.Grouping;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Storage;
import io.hardknocks.storage.contract.Sample;
import io.hardknocks.storage.contract.StepSample;
import io.hardknocks.storage.duckdb.sums.Marks;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever comes in whatever order: what is remembered is what is there. */
class LedgersTest {
  private static final int CHANGES = 50;
  private static final int MINUTES = 120;
  private static final Instant HOUR = Sample.EPOCH.plus(1, ChronoUnit.HOURS);

  private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor();
  private final List<Sample> attempts = new ArrayList<>();
  private final List<StepSample> steps = new ArrayList<>();
  private Random random = new Random(0);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path dir;

  @AfterEach
  void end() {
    background.shutdownNow();
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 4, 9", "3, 1000, 4", "4, 3, 1000"})
  void sumsThatAreRememberedAreThoseThatAreMadeAnew(
      int seed, long latestAttempts, long latestSteps) {
    random = new Random(seed);
    var latest = new Marks(latestAttempts, latestSteps);
    try (var storage = DuckDbStorage.open(dir.resolve("x.duckdb"), background, latest)) {
      for (int change = 0; change < CHANGES; change++) {
        change(storage);
        if (random.nextInt(3) == 0) storage.addUp();
        assertThat(sums(storage, Scope.ALL))
            .as("after change %d", change)
            .isEqualTo(sums(storage, Scope.ALL.since(Instant.EPOCH)));
        for (var days : List.of(Scope.ALL.since(HOUR), new Scope(null, Sample.EPOCH, HOUR)))
          assertThat(ofDays(storage, days))
              .as("%s after change %d", days, change)
              .isEqualTo(ofDays(storage, sameSince(days)));
      }
    }
  }

  /** The same, but of times that are not asked for again. */
  private static Scope sameSince(Scope scope) {
    return scope.since(requireNonNull(scope.since()).minus(1, ChronoUnit.MICROS));
  }

  private List<Object> ofDays(Storage storage, Scope scope) {
    var prints =
        attempts.stream().map(Sample::fingerprint).filter(Objects::nonNull).distinct().toList();
    return List.of(
        storage.statistics().totals(scope),
        storage.statistics().days(scope),
        storage.patterns().counts(scope, prints));
  }

  private static List<Object> sums(Storage storage, Scope scope) {
    var statistics = storage.statistics();
    var pipelines = storage.pipelines();
    return List.of(
        statistics.totals(scope),
        statistics.categories(scope),
        statistics.tags(scope, "t:", 10),
        statistics.usesStarting(scope, "u", 10),
        storage.patterns().list(scope, 10),
        pipelines.spending(scope, By.STAGE),
        pipelines.attempts(scope, Grouping.METHOD),
        pipelines.ways(scope, 100),
        pipelines.validations(scope),
        pipelines.failureCost(scope));
  }

  private void change(Storage storage) {
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> appendAttempts(storage);
      case 3, 4, 5, 6, 7 -> appendSteps(storage);
      case 8, 9 -> fix(storage);
      case 10 -> amend(storage);
      default -> forget(storage);
    }
  }

  private void appendAttempts(Storage storage) {
    var fresh = new ArrayList<Sample>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      var sample =
          Sample.of(attemptId(attempts.size() + i))
              .session(session())
              .stage(stage())
              .minute(random.nextInt(MINUTES))
              .uses("u" + random.nextInt(2));
      fresh.add(random.nextBoolean() ? sample : sample.failed(stage()).tags("t:" + stage()));
    }
    storage.attempts().append(fresh.stream().map(Sample::attempt).toList());
    attempts.addAll(fresh);
  }

  private void appendSteps(Storage storage) {
    var fresh = new ArrayList<StepSample>();
    for (int i = 0; i <= random.nextInt(6); i++) fresh.add(step("step" + (steps.size() + i)));
    storage.steps().append(fresh.stream().map(StepSample::step).toList());
    steps.addAll(fresh);
  }

  /** Some name an attempt that is not there yet, or never will be. */
  private StepSample step(String id) {
    var step = random.nextInt(4) == 0 ? StepSample.validation(id) : call(id);
    var placed = step.session(session()).stage(stage()).minute(random.nextInt(MINUTES));
    return random.nextBoolean()
        ? placed
        : placed.attempt(attemptId(random.nextInt(attempts.size() + 5)));
  }

  private StepSample call(String id) {
    var call = StepSample.call(id);
    return random.nextInt(3) == 0 ? call : call.cost("0." + (1 + random.nextInt(9)));
  }

  private void fix(Storage storage) {
    var failed = attempts.stream().filter(sample -> sample.fingerprint() != null).toList();
    if (failed.isEmpty()) return;
    var one = failed.get(random.nextInt(failed.size()));
    var by = attempts.get(random.nextInt(attempts.size())).id();
    var fixes = random.nextInt(4) == 0 ? List.<Fix>of() : List.of(one.fixedBy(by));
    var removed = fixes.isEmpty() ? Set.of(new AttemptId(one.id())) : Set.<AttemptId>of();
    storage.fixes().put(fixes, removed, attempts.size());
  }

  private void amend(Storage storage) {
    if (steps.isEmpty()) return;
    var id = steps.get(Math.max(0, steps.size() - 1 - random.nextInt(20))).id();
    storage.steps().amend(List.of(step(id).step()));
  }

  private void forget(Storage storage) {
    if (random.nextInt(4) == 0)
      storage.attempts().forgetBefore(null, Sample.EPOCH.plusSeconds(60L * random.nextInt(10)));
  }

  private static String attemptId(int number) {
    return "attempt" + number;
  }

  private String session() {
    return "session" + random.nextInt(12);
  }

  private String stage() {
    return "stage" + random.nextInt(2);
  }
}
