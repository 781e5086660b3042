package io.hardknocks.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Scope;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forgetting old attempts. */
abstract class ForgetContract extends ContractCase {
  private static final AttemptQuery ALL = AttemptQuery.of(Scope.ALL, 100);

  @Test
  void thoseThatStartedBeforeAreForgotten() {
    append(Sample.of("1").minute(1), Sample.of("2").minute(2), Sample.of("3").minute(3));
    assertThat(storage.attempts().forgetBefore(null, minute(2))).isEqualTo(1);
    assertThat(listed(ALL)).containsExactly("3", "2");
    assertThat(storage.attempts().find(new AttemptId("1"))).isNull();
    assertThat(storage.attempts().forgetBefore(null, minute(2))).isZero();
  }

  @Test
  void anInstantFinerThanAMicrosecondIsKeptTo() {
    append(Sample.of("a"), Sample.of("b").at(Sample.EPOCH.plusNanos(1_000)));
    assertThat(storage.attempts().forgetBefore(null, Sample.EPOCH.plusNanos(1))).isEqualTo(1);
    assertThat(listed(ALL)).containsExactly("b");
  }

  @Test
  void otherProjectsAreKept() {
    append(Sample.of("a"), Sample.of("b").project("p"));
    assertThat(storage.attempts().forgetBefore(new Project("p"), Instant.MAX)).isEqualTo(1);
    assertThat(listed(ALL)).containsExactly("a");
  }

  @Test
  void nothingIsBeforeTheBeginning() {
    append(Sample.of("a"));
    assertThat(storage.attempts().forgetBefore(null, Instant.MIN)).isZero();
  }

  @Test
  void fixesThatNameAForgottenAttemptGoWithIt() {
    var old = Sample.of("old").minute(1).failed("x");
    var kept = Sample.of("kept").minute(5).failed("x");
    var whole = Sample.of("whole").minute(5).failed("x");
    append(old, kept, whole, Sample.of("early").minute(2), Sample.of("late").minute(9));
    var fixes = List.of(old.fixedBy("late"), kept.fixedBy("early"), whole.fixedBy("late"));
    storage.fixes().put(fixes, List.of(), 5);
    assertThat(storage.attempts().forgetBefore(null, minute(4))).isEqualTo(2);
    var ids = List.of(new AttemptId("old"), new AttemptId("kept"), new AttemptId("whole"));
    assertThat(storage.fixes().of(ids)).containsExactly(whole.fixedBy("late"));
    assertThat(listed(ALL.unfixed())).containsExactly("kept");
    assertThat(storage.fixes().lookedAt()).isEqualTo(5);
  }

  @Test
  void theKeptKeepNumberAndPosition() {
    append(Sample.of("1").minute(1), Sample.of("2").minute(2), Sample.of("3").minute(3));
    var before = storage.attempts().arrivedAfter(0, 10);
    storage.attempts().forgetBefore(null, minute(3));
    assertThat(storage.attempts().arrivedAfter(0, 10)).containsExactly(before.getLast());
    assertThat(append(Sample.of("4").minute(4)).getFirst().turn().number()).isEqualTo(4);
  }

  @Test
  void noPositionIsGivenTwice() {
    append(Sample.of("a"), Sample.of("b"));
    long last = storage.attempts().arrivedAfter(0, 10).getLast().position();
    storage.attempts().forgetBefore(null, Instant.MAX);
    append(Sample.of("c"));
    assertThat(storage.attempts().arrivedAfter(last, 10)).hasSize(1);
  }

  @Test
  void numbersBeginAnewWhenAllOfAStageIsForgotten() {
    append(Sample.of("a"), Sample.of("b"));
    storage.attempts().forgetBefore(null, Instant.MAX);
    assertThat(append(Sample.of("c")).getFirst().turn().number()).isEqualTo(1);
  }

  @Test
  void aForgottenIdMayComeAgain() {
    append(Sample.of("a"));
    storage.attempts().forgetBefore(null, Instant.MAX);
    assertThat(idsOf(append(Sample.of("a")))).containsExactly("a");
  }

  @Test
  void whatWasReadBeforeIsForgottenToo() {
    append(Sample.of("a"), Sample.of("b").minute(9));
    var ids = List.of(new AttemptId("a"), new AttemptId("b"));
    assertThat(storage.attempts().findAll(ids)).hasSize(2);
    assertThat(storage.attempts().arrivedAfter(0, 10)).hasSize(2);
    storage.attempts().forgetBefore(null, minute(5));
    assertThat(idsOf(storage.attempts().findAll(ids))).containsExactly("b");
    assertThat(ids(storage.attempts().arrivedAfter(0, 10))).containsExactly("b");
  }

  @Test
  void decisionsAreKept() {
    append(Sample.of("a").failed("x"));
    var decision =
        new io.hardknocks.model.Decision(
            Project.DEFAULT,
            Sample.print("x"),
            io.hardknocks.model.PatternState.MUTED,
            Sample.EPOCH);
    storage.patterns().decide(decision);
    storage.attempts().forgetBefore(null, Instant.MAX);
    assertThat(storage.patterns().decisions(Project.DEFAULT, Sample.print("x")))
        .containsExactly(decision);
    assertThat(storage.patterns().find(Project.DEFAULT, Sample.print("x"))).isNull();
  }

  @Test
  void whatIsLearnedFromIsSpared() {
    var fixed = Sample.of("fixed").minute(1).failed("x");
    append(
        fixed,
        Sample.of("fixing").minute(2),
        Sample.of("first").minute(3).failed("y"),
        Sample.of("middle").minute(4).failed("y"),
        Sample.of("last").minute(5).failed("y"),
        Sample.of("other project").minute(5).failed("y").project("p"),
        Sample.of("success").minute(5),
        Sample.of("new").minute(9));
    storage.fixes().put(List.of(fixed.fixedBy("fixing")), List.of(), 8);
    assertThat(storage.attempts().forgetUnneededBefore(minute(6))).isEqualTo(2);
    assertThat(listed(ALL))
        .containsExactlyInAnyOrder("fixed", "fixing", "first", "last", "other project", "new");
    assertThat(storage.fixes().of(List.of(new AttemptId("fixed"))))
        .containsExactly(fixed.fixedBy("fixing"));
    assertThat(storage.attempts().forgetUnneededBefore(minute(6))).isZero();
  }

  private static Instant minute(long minute) {
    return Sample.of("x").minute(minute).startedAt();
  }
}
