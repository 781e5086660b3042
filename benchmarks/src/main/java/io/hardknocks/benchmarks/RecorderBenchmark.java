package io.hardknocks.benchmarks;

import io.hardknocks.recorder.Attempt;
import io.hardknocks.recorder.Recorder;
import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.event.TokenUsage;
import io.hardknocks.recorder.export.Exporter;
import io.hardknocks.recorder.export.JsonLinesExporter;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * Prints what a step costs the thread that records it, whether 200,000 steps a second of four
 * threads are all taken, and what happens when the exporter hangs.
 */
public final class RecorderBenchmark {
  private static final int THREADS = 4;
  private static final int STEPS = 25_000;
  private static final int ROUNDS = 15;
  private static final int RATE = 200_000;
  private static final int SECONDS = 5;
  private static final String PROMPT = "Clean this subtitle. ".repeat(50);
  private static final String RESPONSE = "Cleaned. ".repeat(50);

  private RecorderBenchmark() {}

  /** An exporter that keeps up. */
  private static class Counting implements Exporter {
    @Override
    public void export(List<Event> events) throws Exception {}

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** An exporter that hangs. */
  private static final class Stuck extends Counting {
    final CountDownLatch free = new CountDownLatch(1);

    @Override
    public void export(List<Event> events) throws InterruptedException {
      free.await();
    }
  }

  private interface Steps {
    void one(Attempt attempt);
  }

  public static void main(String[] args) throws Exception {
    cost("a custom step", RecorderBenchmark::custom);
    cost("a model call with prompt and response of 1.5 KB", RecorderBenchmark::modelCall);
    paced();
    flatOut();
    jsonLines();
    overload();
  }

  private static void custom(Attempt attempt) {
    try (var step = attempt.custom("frame")) {
      step.attribute("number", 7).succeeded();
    }
  }

  private static void modelCall(Attempt attempt) {
    try (var call = attempt.llmCall("small-1")) {
      call.provider("anthropic")
          .parameter("temperature", 0.2)
          .prompt(PROMPT)
          .response(RESPONSE)
          .usage(TokenUsage.of(250, 100));
    }
  }

  private static void cost(String what, Steps steps) {
    var nanos = new double[ROUNDS];
    try (var recorder = Recorder.to(new Counting());
        var session = recorder.session("s");
        var stage = session.stage("t");
        var attempt = stage.attempt("m")) {
      for (int round = 0; round < 2 * ROUNDS; round++) {
        long start = cpu();
        for (int i = 0; i < STEPS; i++) steps.one(attempt);
        nanos[round % ROUNDS] = (double) (cpu() - start) / STEPS;
        recorder.flush(Duration.ofMinutes(1));
      }
      Arrays.sort(nanos);
      System.out.printf(
          "%s: %.2f us on the caller's thread (median of %d; %.2f to %.2f; %,d dropped)%n",
          what,
          nanos[ROUNDS / 2] / 1e3,
          ROUNDS,
          nanos[0] / 1e3,
          nanos[ROUNDS - 1] / 1e3,
          recorder.health().dropped());
    }
  }

  /** Time of this thread alone, so that a busy machine does not change the figure. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void paced() throws InterruptedException {
    var recorder = Recorder.to(new Counting());
    long start = System.nanoTime();
    int each = RATE / THREADS * SECONDS;
    inThreads(
        recorder,
        attempt -> {
          for (int i = 0; i < each; i++) {
            long due = start + (long) i * THREADS * 1_000_000_000L / RATE;
            if ((i & 63) == 0)
              for (long now = System.nanoTime(); now < due; now = System.nanoTime())
                LockSupport.parkNanos(due - now);
            modelCall(attempt);
          }
        });
    double took = (System.nanoTime() - start) / 1e9;
    recorder.close();
    System.out.printf(
        "%,d steps a second from %d threads for %.1f s: %,d dropped of %,d events%n",
        Math.round(each * THREADS / took),
        THREADS,
        took,
        recorder.health().dropped(),
        recorder.health().delivered() + recorder.health().dropped());
  }

  private static void flatOut() throws InterruptedException {
    var recorder = Recorder.to(new Counting());
    long start = System.nanoTime();
    inThreads(recorder, attempt -> repeat(attempt, 20 * STEPS));
    double took = (System.nanoTime() - start) / 1e9;
    recorder.close();
    System.out.printf(
        "flat out: %,.0f steps a second from %d threads, %,d dropped of %,d events%n",
        20 * STEPS * THREADS / took,
        THREADS,
        recorder.health().dropped(),
        recorder.health().delivered() + recorder.health().dropped());
  }

  private static void jsonLines() throws Exception {
    List<Event> events = new ArrayList<>();
    try (var recorder = Recorder.builder().listener(events::add).build()) {
      recorder.runSession("s", s -> s.runStage("t", t -> t.runAttempt("m", a -> repeat(a, STEPS))));
    }
    var rates = new double[ROUNDS];
    try (var exporter = JsonLinesExporter.to(OutputStream.nullOutputStream())) {
      for (int round = 0; round < 2 * ROUNDS; round++) {
        long start = cpu();
        exporter.export(events);
        rates[round % ROUNDS] = events.size() * 1e9 / (cpu() - start);
      }
    }
    Arrays.sort(rates);
    System.out.printf(
        "JSON lines: %,.0f events a second on one core (median of %d; %,.0f to %,.0f)%n",
        rates[ROUNDS / 2], ROUNDS, rates[0], rates[ROUNDS - 1]);
  }

  private static void overload() throws InterruptedException {
    var stuck = new Stuck();
    var recorder = Recorder.builder().exporter(stuck).closeWithin(Duration.ofMillis(100)).build();
    long before = used();
    inThreads(recorder, attempt -> repeat(attempt, 20 * STEPS));
    long after = used();
    var health = recorder.health();
    stuck.free.countDown();
    recorder.close();
    System.out.printf(
        "exporter hangs: %,d events dropped, %,d wait, %.0f MB of memory more%n",
        health.dropped(), health.outs().getFirst().waiting(), (after - before) / 1e6);
  }

  private static void repeat(Attempt attempt, int steps) {
    for (int i = 0; i < steps; i++) modelCall(attempt);
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static void inThreads(Recorder recorder, Steps work) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      var name = "session-" + i;
      threads.add(
          Thread.ofPlatform()
              .start(
                  () ->
                      recorder.runSession(
                          name, s -> s.runStage("t", t -> t.runAttempt("m", work::one)))));
    }
    for (Thread thread : threads) thread.join();
  }
}
