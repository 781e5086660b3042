package io.hardknocks.storage.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Headline;
import io.hardknocks.storage.Storage;
import io.hardknocks.storage.contract.FullAttempt;
import io.hardknocks.storage.contract.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store remembers of the attempts that arrived last. */
class TailTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path dir;

  private Storage open() {
    return DuckDbStorage.open(dir.resolve("hardknocks.duckdb"));
  }

  @Test
  void itIsWhatTheFileSays() {
    List<Headline> remembered;
    try (var storage = open()) {
      storage.attempts().append(List.of(FullAttempt.of("full", "text"), attempt("plain")));
      storage.attempts().append(List.of(Sample.of("failed").failed("x").attempt()));
      remembered = storage.attempts().arrivedAfter(0, 10);
    }
    try (var storage = open()) {
      assertThat(storage.attempts().arrivedAfter(0, 10)).isEqualTo(remembered).hasSize(3);
    }
  }

  @Test
  void whoFollowsMissesNothingWhereMoreArrivesThanIsRemembered() {
    try (var storage = open()) {
      for (int i = 0; i < 9; i++) storage.attempts().append(some("a" + i + ".", 3_000));
      var followed = new ArrayList<AttemptId>();
      var next = storage.attempts().arrivedAfter(0, 1_999);
      while (!next.isEmpty()) {
        next.forEach(headline -> followed.add(headline.id()));
        next = storage.attempts().arrivedAfter(next.getLast().position(), 1_999);
      }
      assertThat(followed).hasSize(27_000).doesNotHaveDuplicates();
    }
  }

  @Test
  void whatCameBeforeTheStoreWasOpenedIsRead() {
    try (var storage = open()) {
      storage.attempts().append(some("a", 3));
    }
    try (var storage = open()) {
      storage.attempts().append(some("b", 2));
      assertThat(storage.attempts().arrivedAfter(0, 10)).hasSize(5);
      assertThat(storage.attempts().arrivedAfter(2, 2)).hasSize(2);
      assertThat(storage.attempts().arrivedAfter(5, 2)).isEmpty();
    }
  }

  @Test
  void numbersGoOnAfterManyOtherSessions() {
    try (var storage = open()) {
      storage.attempts().append(List.of(attempt("first")));
      for (int i = 0; i < 9; i++) {
        var others = new ArrayList<Attempt>();
        for (int k = 0; k < 3_000; k++)
          others.add(Sample.of(i + "." + k).session("other " + i + "." + k).attempt());
        storage.attempts().append(others);
      }
      var again = storage.attempts().append(List.of(attempt("second"), attempt("third")));
      assertThat(again.stream().map(attempt -> attempt.turn().number())).containsExactly(2, 3);
    }
  }

  private static Attempt attempt(String id) {
    return Sample.of(id).attempt();
  }

  private static List<Attempt> some(String prefix, int count) {
    var attempts = new ArrayList<Attempt>();
    for (int i = 0; i < count; i++) attempts.add(attempt(prefix + i));
    return attempts;
  }
}
