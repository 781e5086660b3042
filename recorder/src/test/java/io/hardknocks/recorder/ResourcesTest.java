package io.hardknocks.recorder;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.event.ResourceUse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourcesTest {
  private static final String FOLDER = "java.io.tmpdir";

  private final Collected collected = new Collected();

  @TempDir Path folder;
  private String usual = "";

  /** The machine's own may be too full to be measured. */
  @BeforeEach
  void takeAnotherFolderForTemporaryFiles() {
    usual = System.setProperty(FOLDER, folder.toString());
  }

  @AfterEach
  void takeTheUsualFolder() {
    System.setProperty(FOLDER, usual);
  }

  private interface Body {
    void run(Attempt attempt) throws Exception;
  }

  private ResourceUse measure(Body body) throws Exception {
    try (var recorder = Recorder.to(collected);
        var session = recorder.session("s");
        var stage = session.stage("t");
        var attempt = stage.attempt("m")) {
      attempt.resources();
      body.run(attempt);
    }
    return requireNonNull(collected.only(Event.AttemptEnded.class).ending().resources());
  }

  @Test
  void theUseOfTheProcessIsMeasured() throws Exception {
    var use =
        measure(
            attempt -> {
              long end = System.nanoTime() + 50_000_000;
              while (System.nanoTime() < end) Thread.onSpinWait();
              var file = Files.createTempFile(folder, "resources", ".bin");
              Files.write(file, new byte[3_000_000]);
              Files.readAllBytes(file);
              attempt.resources().sample();
              Files.delete(file);
            });

    assertThat(use.cpu()).isPositive();
    assertThat(requireNonNull(use.memory()).start()).isPositive();
    assertThat(requireNonNull(use.memory()).peak())
        .isGreaterThanOrEqualTo(requireNonNull(use.memory()).end());
    assertThat(requireNonNull(use.disk()).written()).isGreaterThanOrEqualTo(3_000_000);
    assertThat(requireNonNull(use.disk()).read()).isGreaterThanOrEqualTo(3_000_000);
    assertThat(requireNonNull(use.temporaryFiles()).seen()).isPositive();
    assertThat(requireNonNull(use.temporaryFiles()).peakBytes()).isGreaterThanOrEqualTo(3_000_000);
    assertThat(use.processes()).isPositive();
  }

  @Test
  void theUseOfAChildIsMeasured() throws Exception {
    var use =
        measure(
            attempt -> {
              var process =
                  new ProcessBuilder("sh", "-c", "head -c 4000000 /dev/zero > /dev/null; read x")
                      .start();
              while (attempt.resources().processes() < 2) attempt.resources().sample();
              process.getOutputStream().close();
              process.waitFor();
            });

    assertThat(use.processes()).isGreaterThanOrEqualTo(2);
    assertThat(requireNonNull(use.disk()).written()).isGreaterThanOrEqualTo(4_000_000);
  }

  @Test
  void aPoolIsCountedByWorker() throws Exception {
    List<Integer> squares = new ArrayList<>();
    var use =
        measure(
            attempt -> {
              try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
                var pool = attempt.resources().pool("squares", workers);
                List<Future<Integer>> results = new ArrayList<>();
                var gate = new CountDownLatch(1);
                for (int i = 0; i < 10; i++) {
                  int number = i;
                  results.add(
                      pool.submit(
                          () -> {
                            gate.await();
                            return number * number;
                          }));
                }
                gate.countDown();
                for (var result : results) squares.add(result.get());
              }
            });

    assertThat(squares).containsExactly(0, 1, 4, 9, 16, 25, 36, 49, 64, 81);
    var pool = use.pools().get(0);
    assertThat(pool.name()).isEqualTo("squares");
    assertThat(pool.tasksByWorker().values().stream().mapToLong(n -> n).sum()).isEqualTo(10);
    assertThat(pool.workers()).isBetween(1, 2);
    assertThat(pool.longestQueue()).isGreaterThanOrEqualTo(8);
    assertThat(pool.utilisation()).isBetween(0.0, 1.0);
  }

  @Test
  void aPoolBehavesAsTheOneBehindIt() throws Exception {
    measure(
        attempt -> {
          var workers = Executors.newSingleThreadExecutor();
          var pool = attempt.resources().pool("one", workers);
          var gate = new CountDownLatch(1);
          var running = pool.submit(() -> gate.await(1, java.util.concurrent.TimeUnit.HOURS));
          Runnable waiting = () -> {};
          pool.execute(waiting);
          assertThat(pool.shutdownNow()).containsExactly(waiting);
          assertThat(running).failsWithin(java.time.Duration.ofMinutes(1));
          assertThat(workers.isShutdown()).isTrue();
          assertThatThrownBy(() -> pool.execute(waiting))
              .isInstanceOf(RejectedExecutionException.class);
        });
  }

  @Test
  void nothingIsMeasuredAfterTheEnd() {
    try (var recorder = Recorder.to(collected)) {
      var session = recorder.session("s");
      session.close();
      assertThat(session.resources()).isSameAs(session.resources());
      assertThat(session.resources().processes()).isZero();
    }
  }

  @Test
  void nothingIsMeasuredUnasked() {
    try (var recorder = Recorder.to(collected)) {
      recorder.session("s").close();
    }

    assertThat(collected.only(Event.SessionEnded.class).ending().resources()).isNull();
  }
}
