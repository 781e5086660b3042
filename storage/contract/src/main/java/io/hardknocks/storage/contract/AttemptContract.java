package io.hardknocks.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Turn;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Finding attempts by id, session, stage and position. */
abstract class AttemptContract extends ContractCase {
  @Test
  void anUnknownIdIsNotFound() {
    append(Sample.of("a"));
    assertThat(storage.attempts().find(new AttemptId("b"))).isNull();
  }

  @Test
  void whatIsPreparedIsNumberedWhenItIsKept() {
    var first = storage.attempts().prepare(List.of(Sample.of("a").attempt()));
    var second =
        storage.attempts().prepare(List.of(Sample.of("b").attempt(), Sample.of("a").attempt()));
    assertThat(storage.attempts().find(new AttemptId("a"))).isNull();
    assertThat(second.append())
        .extracting(attempt -> attempt.id().value(), attempt -> attempt.turn().number())
        .containsExactly(tuple("b", 1), tuple("a", 2));
    assertThat(first.append()).isEmpty();
  }

  @Test
  void manyAreFoundInTheOrderAskedForEachOnce() {
    append(Sample.of("a"), Sample.of("b"), Sample.of("c"));
    var asked = Stream.of("c", "none", "a", "c", "a").map(AttemptId::new).toList();
    assertThat(idsOf(storage.attempts().findAll(asked))).containsExactly("c", "a");
    assertThat(storage.attempts().findAll(List.of())).isEmpty();
  }

  @Test
  void idsAreFoundByTheirBeginningInOrderOfCodePoints() {
    append(
        Sample.of("ab2"),
        Sample.of("ab1"),
        Sample.of("b"),
        Sample.of("aB"),
        Sample.of("ab\uFFFD"),
        Sample.of("ab\uD83D\uDE00"),
        Sample.of("a%"),
        Sample.of("a_"),
        Sample.of("ab"));
    assertThat(starting("ab", 10))
        .containsExactly("ab", "ab1", "ab2", "ab\uFFFD", "ab\uD83D\uDE00");
    assertThat(starting("ab", 2)).containsExactly("ab", "ab1");
    assertThat(starting("a%", 10)).containsExactly("a%");
    assertThat(starting("a_", 10)).containsExactly("a_");
    assertThat(starting("x", 10)).isEmpty();
    assertThat(starting("", 3)).containsExactly("a%", "aB", "a_");
  }

  private List<String> starting(String prefix, int limit) {
    return storage.attempts().startingWith(prefix, limit).stream().map(AttemptId::value).toList();
  }

  @Test
  void aSessionIsItsAttemptsOfAllStagesInOrderOfTrying() {
    append(
        Sample.of("c").minute(3),
        Sample.of("a").minute(1).stage("cleaning"),
        Sample.of("b2").minute(2),
        Sample.of("b1").minute(2).stage("cleaning"),
        Sample.of("not").session("S"),
        Sample.of("nor").project("p"));
    append(Sample.of("0").minute(0));
    assertThat(idsOf(storage.attempts().ofSession(Project.DEFAULT, "s")))
        .containsExactly("0", "a", "b2", "b1", "c");
    assertThat(storage.attempts().ofSession(new Project("q"), "s")).isEmpty();
    assertThat(storage.attempts().ofSession(Project.DEFAULT, "unknown")).isEmpty();
  }

  @Test
  void stagesAreTheirAttemptsInOrderOfTrying() {
    append(
        Sample.of("b").minute(5),
        Sample.of("a").minute(1).session("t"),
        Sample.of("not").stage("cleaning"),
        Sample.of("c").minute(5).failed("x"));
    var script = Sample.of("any").attempt().stage();
    var other = new StageKey(Project.DEFAULT, "t", StageKey.SCRIPT);
    var unknown = new StageKey(Project.DEFAULT, "u", StageKey.SCRIPT);
    assertThat(ids(storage.attempts().ofStages(List.of(script, other, unknown, script))))
        .containsExactly("a", "b", "c");
    assertThat(ids(storage.attempts().ofStages(List.of(other)))).containsExactly("a");
    assertThat(storage.attempts().ofStages(List.of())).isEmpty();
  }

  @Test
  void thoseThatNameAnAttemptAreFoundInOrderOfTrying() {
    append(
        naming(Sample.of("b").minute(2).session("other"), "x"),
        naming(Sample.of("a").minute(1), "x"),
        naming(Sample.of("c"), "y"),
        Sample.of("x").attempt());
    var attempts = storage.attempts();

    assertThat(ids(attempts.naming(List.of(new AttemptId("x"))))).containsExactly("a", "b");
    assertThat(ids(attempts.naming(List.of(new AttemptId("x"), new AttemptId("y")))))
        .containsExactly("c", "a", "b");
    assertThat(attempts.naming(List.of(new AttemptId("c")))).isEmpty();
    assertThat(attempts.naming(List.of())).isEmpty();
  }

  private static Attempt naming(Sample sample, String previous) {
    var attempt = sample.attempt();
    return new Attempt(
        attempt.id(),
        attempt.stage(),
        new Turn(0, Turn.LLM, new AttemptId(previous)),
        attempt.source(),
        attempt.execution(),
        attempt.output(),
        attempt.failure(),
        attempt.labels());
  }

  @Test
  void aHeadlineIsTheShortFormOfItsAttempt() {
    var kept = append(FullAttempt.of("a", "text")).getFirst();
    var headline = storage.attempts().arrivedAfter(0, 1).getFirst();
    assertThat(headline).isEqualTo(Headline.of(kept, headline.position()));
    assertThat(storage.attempts().ofStages(List.of(kept.stage()))).containsExactly(headline);
  }

  @Test
  void arrivalsGoOnAfterAPosition() {
    append(Sample.of("a").minute(9), Sample.of("b").minute(1), Sample.of("c").minute(5));
    var first = storage.attempts().arrivedAfter(0, 2);
    assertThat(ids(first)).containsExactly("a", "b");
    var second = storage.attempts().arrivedAfter(first.getLast().position(), 2);
    assertThat(ids(second)).containsExactly("c");
    assertThat(storage.attempts().arrivedAfter(second.getLast().position(), 2)).isEmpty();
    assertThat(ids(storage.attempts().arrivedAfter(-1, 1))).containsExactly("a");
    assertThat(storage.attempts().arrivedAfter(Long.MAX_VALUE, 1)).isEmpty();
  }

  @Test
  void theFirstPositionIsAboveZero() {
    append(Sample.of("a"));
    assertThat(storage.attempts().arrivedAfter(0, 1).getFirst().position()).isPositive();
  }

  @Test
  void limitsOutOfBoundsAreRefused() {
    for (int limit : new int[] {Integer.MIN_VALUE, -1, 0, 10_001, Integer.MAX_VALUE}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> storage.attempts().startingWith("", limit))
          .withMessage("limit: " + limit + " (expected: 1..10000)");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> storage.attempts().arrivedAfter(0, limit))
          .withMessage("limit: " + limit + " (expected: 1..10000)");
    }
  }
}
