package io.hardknocks.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Decision;
import io.hardknocks.model.PatternState;
import io.hardknocks.model.Project;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Learning;
import io.hardknocks.storage.LessonQuery;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.StorageException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Opening, closing, and what is there the next time. */
abstract class LifecycleContract extends ContractCase {
  @Test
  void attemptsOutliveADurableStoreOnly() {
    var kept = append(FullAttempt.of("a", "text"), Sample.of("b").attempt());
    reopen();
    var ids = List.of(new AttemptId("a"), new AttemptId("b"));
    assertThat(storage.attempts().findAll(ids)).isEqualTo(durable() ? kept : List.of());
  }

  @Test
  void fixesAndDecisionsOutliveADurableStoreOnly() {
    var failing = Sample.of("a").failed("x");
    append(failing, Sample.of("good"));
    var fix = failing.fixedBy("good");
    var decision =
        new Decision(Project.DEFAULT, Sample.print("x"), PatternState.RESOLVED, Sample.EPOCH);
    storage.fixes().put(List.of(fix), List.of(), 2);
    storage.patterns().decide(decision);
    reopen();
    assertThat(storage.fixes().of(List.of(fix.failed())))
        .isEqualTo(durable() ? List.of(fix) : List.of());
    assertThat(storage.fixes().lookedAt()).isEqualTo(durable() ? 2 : 0);
    assertThat(storage.patterns().decisions(Project.DEFAULT, Sample.print("x")))
        .isEqualTo(durable() ? List.of(decision) : List.of());
  }

  @Test
  void numbersAndPositionsGoOnAfterReopening() {
    append(Sample.of("a"), Sample.of("b"));
    long last = storage.attempts().arrivedAfter(0, 10).getLast().position();
    reopen();
    assertThat(append(Sample.of("c")).getFirst().turn().number()).isEqualTo(durable() ? 3 : 1);
    assertThat(append(Sample.of("a")).size()).isEqualTo(durable() ? 0 : 1);
    long next = storage.attempts().arrivedAfter(0, 10).getLast().position();
    assertThat(next).isEqualTo(durable() ? last + 1 : 2);
  }

  @Test
  void aForgottenPositionIsNotGivenAgainAfterReopening() {
    append(Sample.of("a"), Sample.of("b"));
    long last = storage.attempts().arrivedAfter(0, 10).getLast().position();
    storage.attempts().forgetBefore(null, Instant.MAX);
    reopen();
    append(Sample.of("c"));
    assertThat(storage.attempts().arrivedAfter(last, 10)).hasSize(durable() ? 1 : 0);
  }

  @Test
  void reopeningManyTimesLosesNothing() {
    for (int i = 0; i < 5; i++) {
      append(Sample.of("id" + i).minute(i));
      reopen();
    }
    assertThat(listed(AttemptQuery.of(Scope.ALL, 10)))
        .isEqualTo(durable() ? List.of("id4", "id3", "id2", "id1", "id0") : List.of());
  }

  @Test
  void aStoreThatWasNeverUsedCloses() {
    storage.close();
    storage.close();
  }

  @Test
  void closingTwiceDoesNothing() {
    append(Sample.of("a"));
    storage.close();
    storage.close();
  }

  @Test
  void aClosedStoreSaysSo() {
    append(Sample.of("a"));
    storage.close();
    List<Runnable> calls =
        List.of(
            () -> append(Sample.of("b")),
            () -> storage.attempts().find(new AttemptId("a")),
            () -> storage.attempts().findAll(List.of()),
            () -> storage.attempts().append(List.of()),
            () -> storage.attempts().list(AttemptQuery.of(Scope.ALL, 1)),
            () -> storage.attempts().ofStages(List.of()),
            () -> storage.attempts().forgetBefore(null, Instant.MAX),
            () -> storage.fixes().put(List.of(), List.of(), 1),
            () -> storage.fixes().of(List.of()),
            () -> storage.fixes().lookedAt(),
            () -> storage.fixes().clear(),
            () -> storage.patterns().list(Scope.ALL, 1),
            () -> storage.patterns().find(Project.DEFAULT, Sample.print("x")),
            () -> storage.lessons().put(List.of()),
            () -> storage.lessons().learn(Learning.of(List.of())),
            () -> storage.lessons().list(LessonQuery.of(null, 1)),
            () -> storage.lessons().proofs(List.of()),
            () -> storage.lessons().revision(),
            () -> storage.lessons().clearMined(),
            () -> storage.exposures().append(List.of()),
            () -> storage.exposures().trials(List.of()),
            () -> storage.statistics().totals(Scope.ALL),
            () -> storage.statistics().tags(Scope.ALL, "", 1));
    for (var call : calls) {
      assertThatExceptionOfType(StorageException.Unavailable.class)
          .isThrownBy(call::run)
          .withMessageContaining("closed");
    }
    assertThat(storage.check().usable()).isFalse();
    assertThat(storage.check().detail()).contains("closed").doesNotContain("\n");
  }

  @Test
  void aNewStoreIsUsable() {
    var health = storage.check();
    assertThat(health.usable()).isTrue();
    assertThat(health.detail()).isNotBlank().doesNotContain("\n");
  }

  @Test
  void anInterruptedThreadMayCheckAndClose() {
    append(Sample.of("a"));
    Thread.currentThread().interrupt();
    storage.check();
    storage.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(storage.check().usable()).isFalse();
  }
}
