package io.hardknocks.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.storage.LessonQuery;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads at one store. */
abstract class ConcurrencyContract extends ContractCase {
  @Test
  void manyWritersLoseAndDoubleNothing() throws Exception {
    var tasks = new ArrayList<Callable<List<Attempt>>>();
    for (int i = 0; i < 200; i++) {
      int writer = i;
      tasks.add(() -> append(Sample.of("id" + writer).session("s" + writer % 7)));
    }
    var kept = inThreads(tasks);
    assertThat(kept.stream().map(List::size)).containsOnly(1);
    assertThat(storage.statistics().totals(Scope.ALL).attempts()).isEqualTo(200);
    assertThat(storage.attempts().ofSession(kept.getFirst().getFirst().stage().project(), "s3"))
        .extracting(attempt -> attempt.turn().number())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 29).boxed().toList());
  }

  @Test
  void ofManyWritersOfOneIdOneWins() throws Exception {
    var tasks = new ArrayList<Callable<List<Attempt>>>();
    for (int i = 0; i < 60; i++) {
      int writer = i;
      tasks.add(() -> append(Sample.of("id" + writer % 5).session("by " + writer)));
    }
    var kept = inThreads(tasks).stream().flatMap(List::stream).toList();
    assertThat(kept).hasSize(5);
    for (var attempt : kept) {
      assertThat(storage.attempts().find(attempt.id())).isEqualTo(attempt);
    }
  }

  @Test
  void eachWriterReadsItsOwnWrites() throws Exception {
    var tasks = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 40; i++) {
      int writer = i;
      tasks.add(() -> readsItsOwnWrites("w" + writer));
    }
    assertThat(inThreads(tasks)).hasSize(40).containsOnly(true);
  }

  private boolean readsItsOwnWrites(String writer) {
    for (int i = 0; i < 5; i++) {
      var kept = append(Sample.of(writer + "." + i).session(writer)).getFirst();
      if (!kept.equals(storage.attempts().find(kept.id()))) return false;
      if (storage.attempts().ofSession(kept.stage().project(), writer).size() != i + 1)
        return false;
    }
    return true;
  }

  @Test
  void readersSeeWholeCallsWhileOthersWrite() throws Exception {
    var tasks = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 20; i++) {
      int writer = i;
      tasks.add(() -> append(pair(writer)).size() == 2);
      tasks.add(() -> storage.statistics().totals(Scope.ALL).attempts() % 2 == 0);
    }
    assertThat(inThreads(tasks)).containsOnly(true);
  }

  private static Sample[] pair(int writer) {
    return new Sample[] {
      Sample.of("a" + writer).session("s" + writer), Sample.of("b" + writer).session("s" + writer)
    };
  }

  @Test
  void fixesAndDecisionsByManyThreads() throws Exception {
    var failing =
        IntStream.range(0, 40).mapToObj(i -> Sample.of("f" + i).failed("x").minute(i)).toList();
    storage.attempts().append(failing.stream().map(Sample::attempt).toList());
    append(Sample.of("good").minute(99));
    var tasks = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 40; i++) {
      var fix = failing.get(i).fixedBy("good");
      int position = i;
      tasks.add(
          () -> {
            storage.fixes().put(List.of(fix), List.of(), position);
            return storage.fixes().of(List.of(fix.failed())).equals(List.of(fix));
          });
    }
    assertThat(inThreads(tasks)).containsOnly(true);
    assertThat(storage.fixes().lookedAt()).isEqualTo(39);
    assertThat(storage.statistics().totals(Scope.ALL).fixed()).isEqualTo(40);
  }

  @Test
  void anInterruptedThreadIsToldAndKeepsNothing() {
    append(Sample.of("before").failed("x"));
    List<Runnable> calls =
        List.of(
            () -> append(Sample.of("a")),
            () -> storage.attempts().find(new AttemptId("before")),
            () -> storage.fixes().put(List.of(), List.of(), 9),
            () -> storage.fixes().lookedAt(),
            () -> storage.patterns().list(Scope.ALL, 1),
            () -> storage.lessons().put(List.of(LessonSample.of(1).lesson())),
            () -> storage.lessons().revision(),
            () -> storage.exposures().append(List.of(LessonSample.of(1).exposure("s", true, 1))),
            () -> storage.statistics().totals(Scope.ALL));
    for (var call : calls) {
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(call::run);
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(storage.attempts().find(new AttemptId("a"))).isNull();
    assertThat(storage.fixes().lookedAt()).isZero();
    assertThat(storage.lessons().find(LessonSample.id(1))).isNull();
    assertThat(storage.exposures().of(LessonSample.id(1))).isEmpty();
  }

  @Test
  void lessonsAndExposuresByManyThreads() throws Exception {
    var tasks = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 40; i++) {
      var sample = LessonSample.of(i % 5).about("x");
      int writer = i;
      tasks.add(
          () -> {
            storage.lessons().put(List.of(sample.lesson()));
            storage.lessons().keep(sample.proof(Proof.Result.HOLDS, writer));
            storage.exposures().append(List.of(sample.exposure("s" + writer % 10, true, writer)));
            return sample.lesson().equals(storage.lessons().find(sample.id()));
          });
    }
    assertThat(inThreads(tasks)).containsOnly(true);
    assertThat(storage.lessons().list(LessonQuery.of(null, 10))).hasSize(5);
    assertThat(storage.lessons().proofs(List.of(LessonSample.id(3)))).hasSize(8);
    assertThat(storage.exposures().of(LessonSample.id(3))).hasSize(2);
  }

  @Test
  void aStoreWorksAfterItsThreadsWereInterrupted() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<List<Attempt>>>();
      for (int i = 0; i < 50; i++) {
        int writer = i;
        running.add(threads.submit(() -> append(Sample.of("id" + writer))));
      }
      for (int i = 0; i < 50; i += 2) running.get(i).cancel(true);
      for (int i = 1; i < 50; i += 2) {
        assertThat(idsOf(running.get(i).get())).containsExactly("id" + i);
      }
    }
    assertThat(idsOf(append(Sample.of("after")))).containsExactly("after");
    for (int i = 1; i < 50; i += 2) {
      assertThat(storage.attempts().find(new AttemptId("id" + i))).isNotNull();
    }
  }

  /** Runs all tasks at the same time, each on a thread of its own. */
  private static <T> List<T> inThreads(List<? extends Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<T>();
      for (var result : threads.invokeAll(tasks)) results.add(result.get());
      return results;
    }
  }
}
