package io.hardknocks.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.recorder.event.Event;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandOverTest {
  @Test
  void anAttemptIsHandedToVirtualThreads() {
    var collected = new Collected();
    try (var recorder = Recorder.to(collected)) {
      recorder.runSession(
          "s",
          session ->
              session.runStage(
                  "frames",
                  stage ->
                      stage.runAttempt(
                          "programmatic",
                          attempt -> {
                            try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
                              IntStream.range(0, 1_000)
                                  .forEach(
                                      i ->
                                          workers.execute(
                                              () ->
                                                  attempt
                                                      .custom("frame")
                                                      .attribute("number", i)
                                                      .succeeded()
                                                      .close()));
                            }
                          })));
    }

    var steps = collected.all(Event.StepEnded.class).toList();
    assertThat(steps).hasSize(1_000);
    assertThat(steps).extracting(s -> Parts.step(s).id()).doesNotHaveDuplicates();
    assertThat(steps).extracting(s -> Parts.attempt(s).id()).containsOnly(attemptOf(collected));
    assertThat(steps.stream().map(s -> s.ending().attributes().get("number")))
        .doesNotHaveDuplicates();
  }

  private static String attemptOf(Collected collected) {
    return Parts.attempt(collected.only(Event.AttemptEnded.class)).id();
  }

  @Test
  void aSessionIsSharedByThreads() {
    var collected = new Collected();
    try (var recorder = Recorder.to(collected);
        var session = recorder.session("s");
        var workers = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 200; i++)
        workers.execute(() -> session.runStage("t", stage -> stage.runAttempt("m", a -> {})));
    }

    assertThat(collected.all(Event.AttemptEnded.class).map(e -> Parts.attempt(e).number()))
        .hasSize(200)
        .doesNotHaveDuplicates()
        .allMatch(number -> number >= 1 && number <= 200);
  }
}
