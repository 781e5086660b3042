package io.hardknocks.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.lesson.Evidence;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.LessonOrigin;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Ruling;
import io.hardknocks.model.lesson.Teaching;
import io.hardknocks.storage.Learning;
import io.hardknocks.storage.LessonQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What taught lessons. */
abstract class LearnContract extends ContractCase {
  private final LessonSample one = LessonSample.of(1);
  private final LessonSample two = LessonSample.of(2);

  @Test
  void aNewStoreHasLearnedNothing() {
    assertThat(storage.lessons().learnedTo()).isZero();
    assertThat(taughtBy("a")).isEmpty();
    assertThat(storage.lessons().taughtBy(List.of())).isEmpty();
    assertThat(storage.lessons().teachings(one.id())).isEmpty();
  }

  @Test
  void whatWasLearnedIsKeptInOneStep() {
    var early = one.teaching("b", "good", 1);
    var twin = one.teaching("a", "good", 1);
    var late = one.teaching("0", "good", 2);
    var other = two.teaching("c", "better", 0);
    learn(List.of(late, early, other, twin), List.of(one.lesson(), two.lesson()), 7);
    assertThat(storage.lessons().teachings(one.id())).containsExactly(twin, early, late);
    assertThat(taughtBy("c", "0", "none", "c")).containsExactly(late, other);
    assertThat(lessons()).containsExactly(one.lesson(), two.lesson());
    assertThat(storage.lessons().learnedTo()).isEqualTo(7);
    reopen();
    assertThat(storage.lessons().teachings(two.id()))
        .isEqualTo(durable() ? List.of(other) : List.of());
    assertThat(storage.lessons().learnedTo()).isEqualTo(durable() ? 7 : 0);
  }

  @Test
  void aFixThatTaughtNothingIsNoted() {
    var nothing = nothing(one.teaching("a", "good", 1));
    learn(List.of(nothing), List.of(), 1);
    assertThat(taughtBy("a")).containsExactly(nothing);
  }

  @Test
  void eachFailingAttemptTeachesOnce() {
    learn(List.of(one.teaching("a", "good", 1)), List.of(), 1);
    var better = two.teaching("a", "better", 1);
    learn(List.of(one.teaching("a", "best", 1), better), List.of(), 1);
    assertThat(taughtBy("a")).containsExactly(better);
    assertThat(storage.lessons().teachings(one.id())).isEmpty();
  }

  @Test
  void teachingsAndLessonsAreWithdrawnFirst() {
    learn(
        List.of(one.teaching("a", "good", 1), two.teaching("b", "good", 1)),
        List.of(one.lesson(), two.lesson()),
        1);
    var again = one.teaching("a", "better", 1);
    storage
        .lessons()
        .learn(
            new Learning(
                List.of(again),
                Set.copyOf(ids("a", "b", "none")),
                List.of(one.text("new").lesson()),
                Set.of(one.id(), two.id()),
                1));
    assertThat(taughtBy("a", "b")).containsExactly(again);
    assertThat(lessons()).containsExactly(one.text("new").lesson());
  }

  @Test
  void thePositionOnlyRises() {
    learn(List.of(), List.of(), 7);
    learn(List.of(), List.of(), 3);
    storage.lessons().learn(Learning.of(List.of(one.lesson())));
    assertThat(storage.lessons().learnedTo()).isEqualTo(7);
  }

  @Test
  void learningGrowsTheRevision() {
    long before = storage.lessons().revision();
    storage.lessons().learn(Learning.of(List.of(one.lesson())));
    long kept = storage.lessons().revision();
    assertThat(kept).isGreaterThan(before);
    storage.lessons().learn(new Learning(List.of(), Set.of(), List.of(), Set.of(one.id()), 0));
    long removed = storage.lessons().revision();
    assertThat(removed).isGreaterThan(kept);
    learn(List.of(one.teaching("a", "good", 1)), List.of(), 9);
    assertThat(storage.lessons().revision()).isEqualTo(removed);
  }

  @Test
  void clearingForgetsWhatCanBeLearnedAgain() {
    append(Sample.of("a").failed("x"), Sample.of("good").minute(1));
    learn(List.of(one.teaching("a", "good", 0)), List.of(one.lesson()), 2);
    storage.lessons().keep(one.proof(Proof.Result.HOLDS, 1));
    storage.lessons().keep(one.ruling(Ruling.Choice.RETIRE, 1));
    storage.lessons().clearMined();
    assertThat(lessons()).isEmpty();
    assertThat(taughtBy("a")).isEmpty();
    assertThat(storage.lessons().learnedTo()).isZero();
    assertThat(storage.lessons().proofs(List.of(one.id()))).hasSize(1);
    assertThat(storage.lessons().rulings(List.of(one.id()))).hasSize(1);
  }

  @Test
  void clearingKeepsWhatCameFromOutside() {
    var told = one.origin(LessonOrigin.TOLD).lesson().with(Evidence.NONE);
    var imported = two.origin(LessonOrigin.IMPORTED).lesson();
    storage.lessons().put(List.of(told, imported));
    storage.lessons().clearMined();
    assertThat(lessons()).containsExactlyInAnyOrder(told, imported);
  }

  @Test
  void clearingKeepsWhatForgottenAttemptsTaught() {
    append(Sample.of("a").failed("x"), Sample.of("b").failed("x").minute(5));
    append(Sample.of("good").minute(9));
    var forgotten = one.teaching("a", "good", 0);
    var whole = one.teaching("b", "good", 5);
    var nothing = nothing(two.teaching("c", "good", 0));
    learn(List.of(forgotten, whole, nothing), List.of(one.lesson(), two.lesson()), 3);
    storage.attempts().forgetBefore(null, Sample.EPOCH.plusSeconds(60));
    assertThat(storage.lessons().teachings(one.id())).containsExactly(forgotten, whole);
    storage.lessons().clearMined();
    assertThat(storage.lessons().teachings(one.id())).containsExactly(forgotten);
    assertThat(taughtBy("a", "b", "c")).containsExactly(forgotten, nothing);
    assertThat(lessons()).containsExactly(one.lesson());
  }

  @Test
  void thousandsInOneCall() {
    var teachings = new ArrayList<Teaching>();
    var lessons = new ArrayList<Lesson>();
    for (int i = 0; i < 3_000; i++) {
      teachings.add(LessonSample.of(i % 7).teaching("f%04d".formatted(i), "good", i));
      lessons.add(LessonSample.of(i).lesson());
    }
    learn(teachings, lessons, 1);
    learn(teachings, lessons, 1);
    assertThat(storage.lessons().taughtBy(failed(teachings))).isEqualTo(teachings);
    assertThat(storage.lessons().teachings(LessonSample.id(3)))
        .isEqualTo(
            teachings.stream().filter(of -> LessonSample.id(3).equals(of.lesson())).toList());
    var ids = lessons.stream().map(Lesson::id).collect(Collectors.toSet());
    assertThat(storage.lessons().findAll(ids)).isEqualTo(lessons);
  }

  private void learn(List<Teaching> teachings, List<Lesson> lessons, long position) {
    storage
        .lessons()
        .learn(new Learning(teachings, Set.of(), lessons, Set.<LessonId>of(), position));
  }

  private static Teaching nothing(Teaching of) {
    return new Teaching(null, of.failed(), of.fixing(), of.fingerprint(), of.library());
  }

  private List<Lesson> lessons() {
    return storage.lessons().list(LessonQuery.of(null, 100));
  }

  private List<Teaching> taughtBy(String... failed) {
    return storage.lessons().taughtBy(ids(failed));
  }

  private static List<AttemptId> failed(List<Teaching> teachings) {
    return teachings.stream().map(teaching -> teaching.failed().id()).toList();
  }

  private static List<AttemptId> ids(String... ids) {
    return Stream.of(ids).map(AttemptId::new).toList();
  }
}
