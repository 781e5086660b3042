package io.hardknocks.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Category;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Appending: identity, numbers, positions. */
abstract class AppendContract extends ContractCase {
  @Test
  void nothingAppendedIsNothingKept() {
    assertThat(storage.attempts().append(List.of())).isEmpty();
    assertThat(storage.attempts().arrivedAfter(0, 10)).isEmpty();
  }

  @Test
  void anAttemptComesBackNumbered() {
    var given = Sample.of("a").attempt();
    assertThat(append(given)).containsExactly(given.numbered(1));
    assertThat(storage.attempts().find(given.id())).isEqualTo(given.numbered(1));
  }

  @Test
  void theStoreNumbersWhateverTheCallerWrote() {
    assertThat(append(Sample.of("a").attempt().numbered(17)).getFirst().turn().number())
        .isEqualTo(1);
  }

  @Test
  void numbersGoOnWithinAStage() {
    append(Sample.of("a"), Sample.of("b"), Sample.of("other").stage("cleaning"));
    var later = append(Sample.of("c"), Sample.of("d").stage("cleaning"), Sample.of("e"));
    assertThat(later.stream().map(attempt -> attempt.turn().number())).containsExactly(3, 2, 4);
  }

  @Test
  void stagesOfOtherSessionsAndProjectsCountForThemselves() {
    var kept =
        append(
            Sample.of("a"),
            Sample.of("b").session("t"),
            Sample.of("c").project("p"),
            Sample.of("d").stage("s").session("script"));
    assertThat(kept.stream().map(attempt -> attempt.turn().number())).containsExactly(1, 1, 1, 1);
  }

  @Test
  void namesThatRunTogetherAreDifferentStages() {
    append(Sample.of("a").session("x").stage("y z"), Sample.of("b").session("x y").stage("z"));
    var more = append(Sample.of("c").session("x y").stage("z"));
    assertThat(more.getFirst().turn().number()).isEqualTo(2);
  }

  @Test
  void theNumberFollowsArrivalNotTime() {
    append(Sample.of("late").minute(9));
    assertThat(append(Sample.of("early").minute(1)).getFirst().turn().number()).isEqualTo(2);
  }

  @Test
  void theSameIdInOneCallIsOneAttempt() {
    var kept = append(Sample.of("a").session("first"), Sample.of("a").session("second"));
    assertThat(kept).containsExactly(Sample.of("a").session("first").attempt().numbered(1));
    assertThat(storage.attempts().ofSession(kept.getFirst().stage().project(), "second")).isEmpty();
  }

  @Test
  void theSameIdInAnotherCallIsLeftOut() {
    append(Sample.of("a"), Sample.of("b"));
    var again = append(Sample.of("b").session("t"), Sample.of("c"), Sample.of("a").failed("x"));
    assertThat(again).containsExactly(Sample.of("c").attempt().numbered(3));
    assertThat(idsOf(storage.attempts().findAll(List.of(new AttemptId("b"), new AttemptId("a")))))
        .containsExactly("b", "a");
  }

  @Test
  void anAttemptLeftOutTakesNoNumberAndNoPosition() {
    append(Sample.of("a"));
    append(Sample.of("a"), Sample.of("a"), Sample.of("b"));
    var arrived = storage.attempts().arrivedAfter(0, 10);
    assertThat(arrived.getLast().turn().number()).isEqualTo(2);
    assertThat(arrived.getLast().position()).isEqualTo(arrived.getFirst().position() + 1);
  }

  @Test
  void theSameIdInAnotherProjectIsTheSameAttempt() {
    append(Sample.of("a"));
    assertThat(append(Sample.of("a").project("p"))).isEmpty();
  }

  @Test
  void idsThatDifferInOneCharacterAreDifferent() {
    append(Sample.of("a"), Sample.of("A"), Sample.of("a."), Sample.of("ä"), Sample.of("a\u0308"));
    assertThat(ids(storage.attempts().arrivedAfter(0, 10)))
        .containsExactly("a", "A", "a.", "ä", "a\u0308");
  }

  @Test
  void everyOutcomeCategoryAndSeverityIsKept() {
    var given = new ArrayList<Outcome>();
    for (var outcome : Outcome.values()) {
      for (var category : Category.values()) {
        for (var severity : Severity.values()) {
          var id = outcome.wire() + "." + category.wire() + "." + severity.wire();
          var attempt = FullAttempt.of(id, "text", outcome, category, severity);
          var kept = append(attempt).getFirst();
          assertThat(kept).isEqualTo(attempt.numbered(kept.turn().number()));
          assertThat(storage.attempts().find(attempt.id())).isEqualTo(kept);
          given.add(outcome);
        }
      }
    }
    assertThat(given).hasSize(5 * 21 * 4);
  }

  @Test
  void thousandsInOneCallArriveInOrder() {
    var many = new ArrayList<io.hardknocks.model.Attempt>();
    for (int i = 0; i < 12_345; i++) {
      many.add(Sample.of("id" + i).session("s" + i % 1_000).minute(i % 77).attempt());
    }
    var kept = storage.attempts().append(many);
    assertThat(idsOf(kept)).isEqualTo(idsOf(many));
    assertThat(storage.attempts().append(many)).isEmpty();
    assertThat(ids(Invariants.arrived(storage))).isEqualTo(idsOf(many));
  }
}
