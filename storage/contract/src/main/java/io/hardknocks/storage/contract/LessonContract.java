package io.hardknocks.storage.contract;

import static io.hardknocks.model.lesson.LessonState.ACTIVE;
import static io.hardknocks.model.lesson.LessonState.CANDIDATE;
import static io.hardknocks.model.lesson.LessonState.RETIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Evidence;
import io.hardknocks.model.lesson.Feedback;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.LessonOrigin;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Ruling;
import io.hardknocks.storage.LessonQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lessons, and what was found and decided about them. */
abstract class LessonContract extends ContractCase {
  private static final LessonQuery ALL = LessonQuery.of(null, 100);

  private final LessonSample one = LessonSample.of(1);
  private final LessonSample two = LessonSample.of(2);
  private final LessonSample three = LessonSample.of(3);

  @Test
  void aNewStoreHasNone() {
    assertThat(storage.lessons().list(ALL)).isEmpty();
    assertThat(storage.lessons().find(one.id())).isNull();
    assertThat(storage.lessons().findAll(List.of())).isEmpty();
    assertThat(storage.lessons().proofs(List.of())).isEmpty();
    assertThat(storage.lessons().rulings(List.of())).isEmpty();
    assertThat(storage.lessons().feedback(List.of())).isEmpty();
    assertThat(storage.lessons().startingWith(null, "", 9)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\n'\"\\;:3:abc\u0000\u001f", "half \uD83D \uDBFF\uDFFF 漢"})
  void aLessonComesBackAsItWentIn(String text) {
    var lesson = one.text(text).about("x", "y").fixes(Long.MAX_VALUE).lesson();
    put(lesson);
    assertThat(storage.lessons().find(one.id())).isEqualTo(lesson);
    reopen();
    assertThat(storage.lessons().find(one.id())).isEqualTo(durable() ? lesson : null);
  }

  @Test
  void everyOriginAndStateIsKept() {
    for (var origin : LessonOrigin.values()) {
      for (var state : io.hardknocks.model.lesson.LessonState.values()) {
        var lesson = one.origin(origin).state(state).lesson();
        put(lesson);
        assertThat(storage.lessons().list(ALL)).containsExactly(lesson);
      }
    }
  }

  @Test
  void aLessonWithoutEvidenceIsKept() {
    var lesson = one.origin(LessonOrigin.TOLD).lesson().with(Evidence.NONE);
    put(lesson);
    assertThat(storage.lessons().list(ALL)).containsExactly(lesson);
  }

  @Test
  void theNewOneTakesThePlaceOfTheOld() {
    put(one.lesson(), two.lesson());
    put(one.text("first").lesson(), three.lesson(), one.text("other").lesson());
    assertThat(storage.lessons().list(ALL))
        .containsExactly(one.text("other").lesson(), two.lesson(), three.lesson());
  }

  @Test
  void theListHasMostFixesFirstThenTheId() {
    put(three.fixes(2).lesson(), one.fixes(1).lesson(), two.fixes(2).lesson());
    assertThat(listed(ALL)).containsExactly(two.id(), three.id(), one.id());
  }

  @Test
  void theListIsOfAProjectAndOfStates() {
    put(one.lesson(), two.project("p").state(ACTIVE).lesson(), three.state(RETIRED).lesson());
    assertThat(listed(LessonQuery.of(Project.DEFAULT, 9))).containsExactly(one.id(), three.id());
    assertThat(listed(LessonQuery.of(new Project("p"), 9))).containsExactly(two.id());
    assertThat(listed(ALL.states(Set.of(ACTIVE, RETIRED)))).containsExactly(two.id(), three.id());
    assertThat(listed(LessonQuery.of(new Project("p"), 9).states(Set.of(CANDIDATE)))).isEmpty();
  }

  @Test
  void pagesHoldEachOnce() {
    var lessons = new ArrayList<Lesson>();
    for (int i = 0; i < 25; i++) lessons.add(LessonSample.of(i).fixes(i % 4 + 1).lesson());
    storage.lessons().put(lessons);
    var whole = listed(ALL);
    assertThat(whole).hasSize(25);
    for (int size : new int[] {1, 4, 24, 25}) {
      var paged = new ArrayList<LessonId>();
      var query = LessonQuery.of(null, size);
      for (var page = storage.lessons().list(query); !page.isEmpty(); ) {
        paged.addAll(page.stream().map(Lesson::id).toList());
        page = storage.lessons().list(query.after(page.getLast()));
      }
      assertThat(paged).isEqualTo(whole);
    }
  }

  @Test
  void manyAreFoundById() {
    put(three.lesson(), one.lesson());
    var ids = List.of(three.id(), two.id(), one.id(), three.id());
    assertThat(storage.lessons().findAll(ids)).containsExactly(one.lesson(), three.lesson());
  }

  @Test
  void idsAreFoundByTheirBeginning() {
    put(LessonSample.of(0x1f).lesson(), one.project("p").lesson());
    assertThat(storage.lessons().startingWith(null, "l-00000000000000", 9))
        .containsExactly(one.id(), LessonSample.id(0x1f));
    assertThat(storage.lessons().startingWith(null, "l-00000000000000", 1))
        .containsExactly(one.id());
    assertThat(storage.lessons().startingWith(Project.DEFAULT, "l-0", 9))
        .containsExactly(LessonSample.id(0x1f));
    assertThat(storage.lessons().startingWith(null, "l-1", 9)).isEmpty();
    assertThat(storage.lessons().startingWith(null, "%", 9)).isEmpty();
  }

  @Test
  void limitsAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> storage.lessons().startingWith(null, "", 0))
        .withMessage("limit: 0 (expected: 1..10000)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LessonQuery.of(null, 10_001))
        .withMessage("limit: 10001 (expected: 1..10000)");
  }

  @Test
  void proofsAreKeptInOrderAndOnce() {
    var kept = new ArrayList<Proof>();
    for (var result : Proof.Result.values()) kept.add(one.proof(result, 9));
    kept.add(two.text("odd \uD83D\u0000").proof(Proof.Result.HOLDS, 3));
    kept.forEach(storage.lessons()::keep);
    storage.lessons().keep(kept.getFirst());
    assertThat(storage.lessons().proofs(Set.of(one.id(), two.id()))).isEqualTo(kept);
    assertThat(storage.lessons().proofs(List.of(two.id()))).containsExactly(kept.getLast());
    reopen();
    assertThat(storage.lessons().proofs(List.of(two.id(), two.id())))
        .isEqualTo(durable() ? List.of(kept.getLast()) : List.of());
  }

  @Test
  void rulingsAreKeptInOrderAndOnce() {
    var retired = one.ruling(Ruling.Choice.RETIRE, 5);
    var activated = one.ruling(Ruling.Choice.ACTIVATE, 3);
    var other = two.ruling(Ruling.Choice.RETIRE, 5);
    for (var ruling : List.of(retired, other, activated, retired)) storage.lessons().keep(ruling);
    assertThat(storage.lessons().rulings(List.of(two.id(), one.id())))
        .containsExactly(retired, other, activated);
    reopen();
    assertThat(storage.lessons().rulings(List.of(one.id())))
        .isEqualTo(durable() ? List.of(retired, activated) : List.of());
  }

  @Test
  void feedbackIsKeptInOrderAndOnce() {
    var wrong = one.text("half \uD83D \u0000 漢").feedback(Feedback.Result.WRONG, 5);
    var helped = one.feedback(Feedback.Result.HELPED, 3);
    var other = two.feedback(Feedback.Result.DID_NOT_HELP, 5);
    for (var feedback : List.of(wrong, other, helped, wrong)) storage.lessons().keep(feedback);
    assertThat(storage.lessons().feedback(List.of(two.id(), one.id())))
        .containsExactly(wrong, other, helped);
    reopen();
    assertThat(storage.lessons().feedback(List.of(one.id())))
        .isEqualTo(durable() ? List.of(wrong, helped) : List.of());
  }

  @Test
  void factsNeedNoLesson() {
    storage.lessons().keep(one.proof(Proof.Result.HOLDS, 1));
    assertThat(storage.lessons().find(one.id())).isNull();
    assertThat(storage.lessons().proofs(List.of(one.id()))).hasSize(1);
  }

  @Test
  void theRevisionGrowsWhenLessonsChange() {
    long atFirst = storage.lessons().revision();
    put(one.lesson());
    long kept = storage.lessons().revision();
    assertThat(kept).isGreaterThan(atFirst);
    storage.lessons().list(ALL);
    storage.lessons().keep(one.proof(Proof.Result.HOLDS, 1));
    append(Sample.of("a"));
    assertThat(storage.lessons().revision()).isEqualTo(kept);
    storage.lessons().clearMined();
    assertThat(storage.lessons().revision()).isGreaterThan(kept);
    reopen();
    if (durable()) assertThat(storage.lessons().revision()).isGreaterThan(kept);
  }

  @Test
  void lessonsOutliveTheirAttempts() {
    append(Sample.of("bad").failed("x"), Sample.of("good"));
    put(one.lesson());
    storage.lessons().keep(one.proof(Proof.Result.HOLDS, 1));
    storage.attempts().forgetBefore(null, Instant.MAX);
    assertThat(storage.lessons().list(ALL)).containsExactly(one.lesson());
    assertThat(storage.lessons().proofs(List.of(one.id()))).hasSize(1);
  }

  private void put(Lesson... lessons) {
    storage.lessons().put(List.of(lessons));
  }

  private List<LessonId> listed(LessonQuery query) {
    return storage.lessons().list(query).stream().map(Lesson::id).toList();
  }
}
