package io.hardknocks.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hardknocks.model.Project;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.StepId;
import io.hardknocks.storage.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps: kept once, found by session and attempt, forgotten with the attempts. */
abstract class StepContract extends StepCase {
  @Test
  void nothingAppendedIsNothingKept() {
    assertThat(storage.steps().append(List.of())).isEmpty();
    assertThat(session("s")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyKindComesBackWhole(Detail.Kind kind) {
    var given =
        Stream.of("", "plain", "\u0000 \uD83D half \uDBFF\uDFFF 漢 3:abc\n")
            .map(text -> StepSample.full("id" + text.length(), kind, text))
            .toList();
    assertThat(storage.steps().append(given)).isEqualTo(given);
    var before = storage.steps().ofSession(new Project("p"), "s");
    assertThat(before).isEqualTo(given);
    reopen();
    assertThat(storage.steps().ofSession(new Project("p"), "s"))
        .isEqualTo(durable() ? before : List.of());
  }

  @Test
  void whatIsNotKnownStaysUnknown() {
    var bare = StepSample.call("a").took(null).step();
    storage.steps().append(List.of(bare));
    assertThat(storage.steps().ofSession(Project.DEFAULT, "s")).containsExactly(bare);
  }

  @Test
  void theSameIdIsOneStepAndTheFirstOneCounts() {
    assertThat(names(keep(StepSample.call("a"), StepSample.call("a").session("t"))))
        .containsExactly("a");
    assertThat(names(keep(StepSample.call("a").session("t"), StepSample.call("b"))))
        .containsExactly("b");
    assertThat(session("s")).containsExactly("a", "b");
    assertThat(session("t")).isEmpty();
  }

  @Test
  void aStepMayHaveTheIdOfAnAttempt() {
    append(Sample.of("a"));
    assertThat(names(keep(StepSample.call("a")))).containsExactly("a");
  }

  @Test
  void aSessionIsInOrderOfHappening() {
    keep(StepSample.call("3").minute(3), StepSample.call("1").minute(1));
    keep(StepSample.call("also 1").minute(1), StepSample.call("0").minute(0));
    assertThat(session("s")).containsExactly("0", "1", "also 1", "3");
  }

  @Test
  void theStepsOfASparedAttemptAreSparedToo() {
    append(Sample.of("only").minute(1).failed("x"), Sample.of("gone").minute(1));
    keep(
        StepSample.call("of only").attempt("only").minute(1),
        StepSample.call("of gone").attempt("gone").minute(1),
        StepSample.call("alone").minute(1));
    assertThat(storage.attempts().forgetUnneededBefore(Instant.MAX)).isEqualTo(1);
    assertThat(ofAttempts("only", "gone")).containsExactly("of only");
    assertThat(session("s")).containsExactly("of only");
  }

  @Test
  void stepsAreFoundByTheirIds() {
    keep(StepSample.call("a").minute(2), StepSample.call("b").minute(1), StepSample.call("c"));
    assertThat(
            names(
                storage
                    .steps()
                    .findAll(List.of(new StepId("a"), new StepId("b"), new StepId("x")))))
        .containsExactly("b", "a");
    assertThat(storage.steps().findAll(List.of())).isEmpty();
  }

  @Test
  void sessionsOfOtherProjectsAreOthers() {
    keep(
        StepSample.call("a"), StepSample.call("b").project("p"), StepSample.call("c").session("t"));
    assertThat(session("s")).containsExactly("a");
    assertThat(names(storage.steps().ofSession(new Project("p"), "s"))).containsExactly("b");
  }

  @Test
  void stepsMayComeBeforeTheirAttemptOrWithoutIt() {
    keep(StepSample.call("early").attempt("a").minute(2), StepSample.call("alone"));
    append(Sample.of("a"));
    keep(StepSample.call("late").attempt("a").minute(1));
    keep(StepSample.call("other").attempt("c").minute(3));
    assertThat(ofAttempts("a")).containsExactly("late", "early");
    assertThat(ofAttempts("c", "a", "b")).containsExactly("late", "early", "other");
    assertThat(ofAttempts("b")).isEmpty();
    assertThat(ofAttempts()).isEmpty();
  }

  @Test
  void pagesOfAKindGoOnByPosition() {
    keep(StepSample.call("a").minute(9), StepSample.validation("v"), StepSample.call("b"));
    keep(StepSample.call("c").project("p"), StepSample.call("d").minute(5));
    var first = storage.steps().arrivedAfter(Scope.ALL, Detail.Kind.LLM_CALL, 0, 2);
    assertThat(arrivals(first)).containsExactly("a", "b");
    var next =
        storage
            .steps()
            .arrivedAfter(Scope.ALL, Detail.Kind.LLM_CALL, first.getLast().position(), 9);
    assertThat(arrivals(next)).containsExactly("c", "d");
    var narrow =
        Scope.of(Project.DEFAULT)
            .since(Sample.EPOCH.plusSeconds(60))
            .until(Sample.EPOCH.plusSeconds(540));
    assertThat(arrivals(storage.steps().arrivedAfter(narrow, Detail.Kind.LLM_CALL, 0, 9)))
        .containsExactly("d");
    assertThat(storage.steps().arrivedAfter(Scope.ALL, Detail.Kind.CUSTOM, 0, 9)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 10_001})
  void limitsOutOfBoundsAreRefused(int limit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> storage.steps().arrivedAfter(Scope.ALL, Detail.Kind.LLM_CALL, 0, limit))
        .withMessageContaining("expected: 1..10000");
  }

  @Test
  void stepsThatStartedBeforeAreForgottenWithTheAttempts() {
    append(Sample.of("a").minute(1));
    keep(
        StepSample.call("1").attempt("a").minute(1),
        StepSample.call("2").minute(2),
        StepSample.call("p").project("p").minute(1));
    assertThat(storage.attempts().forgetBefore(Project.DEFAULT, Sample.EPOCH.plusSeconds(100)))
        .isEqualTo(1);
    assertThat(session("s")).containsExactly("2");
    assertThat(names(storage.steps().ofSession(new Project("p"), "s"))).containsExactly("p");
    assertThat(storage.attempts().forgetBefore(null, Instant.MAX)).isZero();
    assertThat(session("s")).isEmpty();
    assertThat(names(keep(StepSample.call("2")))).containsExactly("2");
  }

  @Test
  void thousandsInOneCallArriveInOrder() {
    var many = new ArrayList<Step>();
    for (int i = 0; i < 12_345; i++) many.add(StepSample.call("id" + i).minute(i / 1_000).step());
    assertThat(storage.steps().append(many)).isEqualTo(many);
    assertThat(storage.steps().append(many)).isEmpty();
    assertThat(storage.steps().ofSession(Project.DEFAULT, "s")).isEqualTo(many);
  }

  @Test
  void manyThreadsKeepEachStepOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = new ArrayList<Callable<Integer>>();
      for (int thread = 0; thread < 8; thread++) {
        calls.add(
            () -> {
              int kept = 0;
              for (int i = 0; i < 50; i++) kept += keep(StepSample.call("id" + i)).size();
              return kept;
            });
      }
      int kept = 0;
      for (var done : threads.invokeAll(calls)) kept += done.get();
      assertThat(kept).isEqualTo(50);
    }
    assertThat(session("s")).hasSize(50).doesNotHaveDuplicates();
  }
}
