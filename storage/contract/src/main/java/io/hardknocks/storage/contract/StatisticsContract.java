package io.hardknocks.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hardknocks.model.Category;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Statistics.CategoryCount;
import io.hardknocks.storage.Statistics.DayCount;
import io.hardknocks.storage.Statistics.TagCount;
import io.hardknocks.storage.Statistics.Totals;
import io.hardknocks.storage.Statistics.UseCount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures over many attempts. */
abstract class StatisticsContract extends ContractCase {
  private static final long DAY = 24 * 60;

  @Test
  void anEmptyStoreCountsNothing() {
    var statistics = storage.statistics();
    assertThat(statistics.totals(Scope.ALL)).isEqualTo(new Totals(0, 0, 0, 0, 0));
    assertThat(statistics.categories(Scope.ALL)).isEmpty();
    assertThat(statistics.days(Scope.ALL)).isEmpty();
    assertThat(statistics.tags(Scope.ALL, "", 10)).isEmpty();
  }

  @Test
  void theFirstIsTheFirstAttemptOrStep() {
    assertThat(storage.statistics().first()).isNull();
    append(Sample.of("later").minute(3), Sample.of("early").minute(2));
    assertThat(storage.statistics().first()).isEqualTo(Sample.of("x").minute(2).startedAt());
    storage.steps().append(List.of(StepSample.call("call").minute(1).step()));
    assertThat(storage.statistics().first()).isEqualTo(Sample.of("x").minute(1).startedAt());
  }

  @Test
  void totalsCountAttemptsOutcomesFixesAndSessions() {
    var fixed = Sample.of("fixed").failed("x");
    append(fixed, Sample.of("good").stage("cleaning"), Sample.of("t").session("t"));
    for (var outcome : Outcome.values()) {
      append(Sample.of(outcome.wire()).project("p").outcome(outcome));
    }
    storage.fixes().put(List.of(fixed.fixedBy("good")), List.of(), 1);
    var totals = storage.statistics().totals(Scope.ALL);
    assertThat(totals).isEqualTo(new Totals(8, 3, 4, 1, 3));
    assertThat(totals.unfixed()).isEqualTo(3);
    assertThat(storage.statistics().totals(Scope.of(Project.DEFAULT)))
        .isEqualTo(new Totals(3, 2, 1, 1, 2));
  }

  @Test
  void totalsAreOfTheScope() {
    var fixed = Sample.of("a").failed("x").minute(1);
    append(fixed, Sample.of("b").minute(2), Sample.of("c").minute(3).session("t"));
    storage.fixes().put(List.of(fixed.fixedBy("c")), List.of(), 1);
    var two = Sample.of("x").minute(2).startedAt();
    assertThat(storage.statistics().totals(Scope.ALL.since(two)))
        .isEqualTo(new Totals(2, 2, 0, 0, 2));
    assertThat(storage.statistics().totals(Scope.ALL.until(two)))
        .isEqualTo(new Totals(1, 0, 1, 1, 1));
  }

  @Test
  void categoriesWithMostFailuresComeFirstThenByName() {
    var fixed = Sample.of("1").failed("x").category(Category.TYPE_ERROR);
    append(
        fixed,
        Sample.of("2").failed("y").category(Category.TYPE_ERROR),
        Sample.of("3").failed("x").category(Category.UNKNOWN).minute(5),
        Sample.of("4").failed("x").category(Category.ARITHMETIC_ERROR),
        Sample.of("good").minute(6));
    storage.fixes().put(List.of(fixed.fixedBy("good")), List.of(), 1);
    assertThat(storage.statistics().categories(Scope.ALL))
        .containsExactly(
            new CategoryCount(Category.TYPE_ERROR, 2, 1),
            new CategoryCount(Category.ARITHMETIC_ERROR, 1, 0),
            new CategoryCount(Category.UNKNOWN, 1, 0));
    assertThat(storage.statistics().categories(Scope.ALL.since(Sample.EPOCH.plusSeconds(1))))
        .containsExactly(new CategoryCount(Category.UNKNOWN, 1, 0));
  }

  @Test
  void daysAreOfUtcFirstDayFirstWithoutEmptyOnes() {
    append(
        Sample.of("d").minute(3 * DAY),
        Sample.of("a").minute(0),
        Sample.of("b").minute(DAY - 1).failed("x"),
        Sample.of("c").minute(DAY).outcome(Outcome.CANCELLED),
        Sample.of("before").minute(-1));
    assertThat(storage.statistics().days(Scope.ALL))
        .containsExactly(
            new DayCount(LocalDate.of(2026, 2, 28), 1, 1),
            new DayCount(LocalDate.of(2026, 3, 1), 2, 1),
            new DayCount(LocalDate.of(2026, 3, 2), 1, 0),
            new DayCount(LocalDate.of(2026, 3, 4), 1, 1));
    assertThat(storage.statistics().days(Scope.ALL.since(Sample.EPOCH.plusSeconds(60))))
        .startsWith(new DayCount(LocalDate.of(2026, 3, 1), 1, 0))
        .hasSize(3);
  }

  @Test
  void tagsCountFailuresFixesAndSessions() {
    var fixed = Sample.of("1").failed("x").tags("library:numpy", "symbol:numpy.float");
    append(
        fixed,
        Sample.of("2").failed("y").tags("library:numpy"),
        Sample.of("3").failed("x").tags("library:pandas", "library:numpy").session("t").minute(5),
        Sample.of("4").failed("x").tags("Library:numpy", "librarian", "library"),
        Sample.of("good").tags("library:good").minute(9));
    storage.fixes().put(List.of(fixed.fixedBy("good")), List.of(), 1);
    assertThat(storage.statistics().tags(Scope.ALL, "library:", 10))
        .containsExactly(
            count("library:numpy", 3, 1, 2, 0, 5), count("library:pandas", 1, 0, 1, 5, 5));
    assertThat(storage.statistics().tags(Scope.ALL, "library:", 1))
        .containsExactly(count("library:numpy", 3, 1, 2, 0, 5));
    assertThat(storage.statistics().tags(Scope.ALL, "", 10).stream().map(TagCount::tag).toList())
        .containsExactly(
            "library:numpy",
            "Library:numpy",
            "librarian",
            "library",
            "library:pandas",
            "symbol:numpy.float");
    assertThat(storage.statistics().tags(Scope.of(new Project("p")), "", 10)).isEmpty();
  }

  @Test
  void tagsOfEqualCountAreInOrderOfCodePointsAndTakenLiterally() {
    append(Sample.of("1").failed("x").tags("t%", "t_", "tx", "t\uFFFD", "t\uD83D\uDE00", "T", ""));
    assertThat(tags("t")).containsExactly("t%", "t_", "tx", "t\uFFFD", "t\uD83D\uDE00");
    assertThat(tags("t%")).containsExactly("t%");
    assertThat(tags("t_")).containsExactly("t_");
  }

  private List<String> tags(String prefix) {
    return storage.statistics().tags(Scope.ALL, prefix, 10).stream().map(TagCount::tag).toList();
  }

  @Test
  void hugeSetsOfTagsAreCounted() {
    var many = IntStream.range(0, 5_000).mapToObj("tag:%05d"::formatted).toArray(String[]::new);
    append(Sample.of("a").failed("x").tags(many), Sample.of("b").failed("x").tags("tag:04321"));
    var counts = storage.statistics().tags(Scope.ALL, "tag:", 10_000);
    assertThat(counts).hasSize(5_000);
    assertThat(counts.getFirst()).isEqualTo(count("tag:04321", 2, 0, 1, 0, 0));
    assertThat(counts.getLast()).isEqualTo(count("tag:04999", 1, 0, 1, 0, 0));
  }

  private static TagCount count(
      String tag, long failures, long fixed, long sessions, long first, long last) {
    return new TagCount(tag, failures, fixed, sessions, minute(first), minute(last));
  }

  private static Instant minute(long number) {
    return Sample.of("x").minute(number).startedAt();
  }

  @Test
  void namesThatScriptsUseAreCountedInAttemptsThatFailedAndThatDidNot() {
    append(
        Sample.of("1").uses("numpy", "numpy.float").failed("x").tags("numpy", "uses"),
        Sample.of("2").uses("numpy", "numpy==1.26").minute(7),
        Sample.of("3").uses("numpy", "numpy==2.0").minute(9).outcome(Outcome.CANCELLED),
        Sample.of("4").uses("numpy").project("p").minute(3).failed("y"),
        Sample.of("5").tags("numpy"));
    var statistics = storage.statistics();
    assertThat(statistics.uses(Scope.ALL, List.of("numpy", "numpy.float", "pandas", "a b")))
        .containsExactly(
            new UseCount("numpy", 4, 2, minute(0), minute(9)),
            new UseCount("numpy.float", 1, 1, minute(0), minute(0)));
    assertThat(statistics.uses(Scope.of(new Project("p")), List.of("numpy")))
        .containsExactly(new UseCount("numpy", 1, 1, minute(3), minute(3)));
    assertThat(statistics.uses(Scope.ALL, List.of())).isEmpty();
    assertThat(statistics.usesStarting(Scope.ALL, "numpy==", 10))
        .containsExactly(
            new UseCount("numpy==1.26", 1, 0, minute(7), minute(7)),
            new UseCount("numpy==2.0", 1, 0, minute(9), minute(9)));
    assertThat(statistics.usesStarting(Scope.ALL, "numpy", 1))
        .containsExactly(new UseCount("numpy", 4, 2, minute(0), minute(9)));
    assertThat(statistics.tags(Scope.ALL, "", 10).stream().map(TagCount::tag).toList())
        .containsExactly("numpy", "uses");
  }

  @Test
  void limitsOutOfBoundsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> storage.statistics().tags(Scope.ALL, "", 0))
        .withMessage("limit: 0 (expected: 1..10000)");
  }
}
