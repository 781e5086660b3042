package io.hardknocks.analysis.lesson;

import static io.hardknocks.model.lesson.LessonState.ACTIVE;
import static io.hardknocks.model.lesson.LessonState.CANDIDATE;
import static io.hardknocks.model.lesson.LessonState.PROVEN;
import static io.hardknocks.model.lesson.LessonState.RETIRED;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.effect.Arm;
import io.hardknocks.analysis.effect.Effect;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Pair;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Proof.Result;
import io.hardknocks.model.lesson.Ruling;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifeTest {
  private static final LessonId ID = new LessonId("l-0000000000000001");
  private static final Effect USELESS = new Effect(new Arm(90, 90), new Arm(10, 10));

  @Test
  void whatWasNotProvenIsACandidate() {
    assertThat(state(List.of(), List.of(), Effect.NONE)).isEqualTo(CANDIDATE);
    assertThat(state(List.of(proof("a", Result.NO_FIX, 1)), List.of(), Effect.NONE))
        .isEqualTo(CANDIDATE);
    assertThat(state(List.of(proof("a", Result.NOT_RUNNABLE, 1)), List.of(), USELESS))
        .isEqualTo(CANDIDATE);
  }

  @Test
  void onePairThatHoldsIsEnough() {
    var proofs = List.of(proof("a", Result.NO_FIX, 1), proof("b", Result.HOLDS, 2));
    assertThat(state(proofs, List.of(), Effect.NONE)).isEqualTo(ACTIVE);
    assertThat(new Life(proofs, List.of(), Effect.NONE).state(true)).isEqualTo(PROVEN);
  }

  @Test
  void theLatestProofOfAPairCounts() {
    var late = proof("a", Result.NO_FAILURE, 5);
    assertThat(state(List.of(late, proof("a", Result.HOLDS, 1)), List.of(), Effect.NONE))
        .isEqualTo(RETIRED);
    assertThat(state(List.of(late, proof("a", Result.HOLDS, 9)), List.of(), Effect.NONE))
        .isEqualTo(ACTIVE);
  }

  @Test
  void aRunThatCouldNotBeMadeSaysNothing() {
    var proofs = List.of(proof("a", Result.HOLDS, 1), proof("a", Result.NOT_RUNNABLE, 2));
    assertThat(state(proofs, List.of(), Effect.NONE)).isEqualTo(ACTIVE);
    assertThat(state(proofs.reversed(), List.of(), Effect.NONE)).isEqualTo(ACTIVE);
  }

  @Test
  void whatDoesNotHelpIsRetiredUnlessAPersonWantsIt() {
    var proofs = List.of(proof("a", Result.HOLDS, 1));
    assertThat(state(proofs, List.of(), USELESS)).isEqualTo(RETIRED);
    assertThat(state(proofs, List.of(ruling(Ruling.Choice.ACTIVATE, 2)), USELESS))
        .isEqualTo(ACTIVE);
  }

  @Test
  void theLatestRulingDecides() {
    var activate = ruling(Ruling.Choice.ACTIVATE, 2);
    var retire = ruling(Ruling.Choice.RETIRE, 3);
    assertThat(state(List.of(), List.of(retire, activate), Effect.NONE)).isEqualTo(RETIRED);
    var same = ruling(Ruling.Choice.ACTIVATE, 3);
    assertThat(state(List.of(), List.of(retire, same), Effect.NONE)).isEqualTo(ACTIVE);
    assertThat(state(List.of(), List.of(same, retire), Effect.NONE)).isEqualTo(RETIRED);
  }

  private static LessonState state(List<Proof> proofs, List<Ruling> rulings, Effect effect) {
    return new Life(proofs, rulings, effect).state(false);
  }

  private static Proof proof(String failed, Result result, long second) {
    var pair = new Pair(new AttemptId(failed), new AttemptId("good"));
    return new Proof(ID, pair, result, "", Instant.ofEpochSecond(second));
  }

  private static Ruling ruling(Ruling.Choice choice, long second) {
    return new Ruling(ID, choice, Instant.ofEpochSecond(second));
  }
}
