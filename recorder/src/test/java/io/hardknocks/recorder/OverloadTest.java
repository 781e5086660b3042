package io.hardknocks.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.export.Exporter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OverloadTest {
  /** An exporter that hangs until it is let go. */
  private static final class Stuck implements Exporter {
    private final CountDownLatch hangs = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);

    @Override
    public void export(List<Event> events) throws InterruptedException {
      hangs.countDown();
      free.await();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private final Stuck stuck = new Stuck();

  private static void record(Recorder recorder, int steps, String text) {
    recorder.runSession(
        "s",
        session ->
            session.runStage(
                "t",
                stage ->
                    stage.runAttempt(
                        "llm",
                        attempt -> {
                          for (int i = 0; i < steps; i++)
                            attempt.templateRender("t").output(text).close();
                        })));
  }

  @Test
  void whatDoesNotFitIsDroppedAndCountedAndTheOthersGetAll() throws Exception {
    var collected = new Collected();
    var recorder =
        Recorder.builder()
            .exporter(stuck)
            .exporter(collected)
            .queue(100, 1L << 30)
            .closeWithin(Duration.ofMillis(20))
            .build();
    recorder.session("first").close();
    stuck.hangs.await();
    for (int i = 0; i < 10; i++) {
      record(recorder, 5, "");
      assertThat(recorder.flush(Duration.ZERO)).isFalse();
      while (collected.events().size() < 2 + (i + 1) * 16) Thread.onSpinWait();
    }
    var health = recorder.health();
    stuck.free.countDown();

    assertThat(health.outs().get(1).dropped()).isZero();
    var full = health.outs().get(0);
    assertThat(full.dropped() + full.waiting()).isBetween(160L, 162L);
    assertThat(full.waiting()).isEqualTo(100);
    recorder.close();
  }

  @Test
  void aFloodOfStepsLeavesRoomForHowTheAttemptEnded() throws Exception {
    var recorder = Recorder.builder().exporter(stuck).queue(80, 1L << 30).build();
    recorder.session("first");
    stuck.hangs.await();
    record(recorder, 1_000, "");
    assertThat(recorder.health().dropped()).isEqualTo(2_000 + 3 - 70);
    assertThat(recorder.health().outs().get(0).waiting()).isEqualTo(73);
    stuck.free.countDown();
    recorder.close();
  }

  @Test
  void bigTextsFillTheQueueSooner() throws Exception {
    var recorder =
        Recorder.builder()
            .exporter(stuck)
            .queue(1_000_000, 100_000)
            .closeWithin(Duration.ofMillis(20))
            .build();
    recorder.session("first");
    stuck.hangs.await();
    record(recorder, 100, "x".repeat(10_000));

    assertThat(recorder.health().dropped()).isGreaterThan(150);
    assertThat(recorder.health().outs().get(0).waiting()).isBetween(10, 40);
    stuck.free.countDown();
    recorder.close();
  }

  @Test
  void closingDoesNotWaitForAnExporterThatHangsAndCountsWhatIsLost() throws Exception {
    var recorder = Recorder.builder().exporter(stuck).closeWithin(Duration.ofMillis(20)).build();
    recorder.session("first");
    stuck.hangs.await();
    record(recorder, 10, "");
    recorder.close();
    while (recorder.health().dropped() + recorder.health().failed() < 27) Thread.onSpinWait();

    assertThat(recorder.health().delivered()).isZero();
    assertThat(recorder.health().faults()).isPositive();
  }

  @Test
  void closingWritesWhatWaits() {
    var collected = new Collected();
    try (var recorder = Recorder.to(collected)) {
      record(recorder, 5_000, "text");
    }

    assertThat(collected.events()).hasSize(10_006);
  }

  @Test
  void flushingWritesWhatWaits() {
    var collected = new Collected();
    try (var recorder = Recorder.to(collected)) {
      record(recorder, 1_000, "text");
      assertThat(recorder.flush(Duration.ofMinutes(1))).isTrue();
      assertThat(collected.events()).hasSize(2_006);
    }
  }

  @Test
  void anInterruptedThreadRecordsClosesAndStaysInterrupted() {
    var collected = new Collected();
    var recorder = Recorder.to(collected);
    Thread.currentThread().interrupt();
    record(recorder, 10, "text");
    boolean flushed = recorder.flush(Duration.ofMinutes(1));
    recorder.close();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(flushed).isTrue();
    assertThat(collected.events()).hasSize(26);
  }
}
