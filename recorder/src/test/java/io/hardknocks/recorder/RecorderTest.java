package io.hardknocks.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardknocks.conventions.EventKind;
import io.hardknocks.conventions.Outcome;
import io.hardknocks.recorder.event.Event;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecorderTest {
  private final Collected collected = new Collected();
  private final Recorder recorder = Recorder.builder().project("films").exporter(collected).build();

  @AfterEach
  void close() {
    recorder.close();
  }

  @Test
  void aRunIsToldFromOutsideInAndBack() {
    recorder.runSession(
        "video-42",
        session ->
            session.runStage(
                "cleaning",
                stage ->
                    stage.runAttempt(
                        "programmatic",
                        attempt -> {
                          try (var step = attempt.custom("trim")) {
                            step.attribute("frames", 12).succeeded();
                          }
                        })));
    recorder.close();

    assertThat(collected.events())
        .extracting(Event::kind)
        .containsExactly(
            EventKind.SESSION_STARTED,
            EventKind.STAGE_STARTED,
            EventKind.ATTEMPT_STARTED,
            EventKind.STEP_STARTED,
            EventKind.STEP_ENDED,
            EventKind.ATTEMPT_ENDED,
            EventKind.STAGE_ENDED,
            EventKind.SESSION_ENDED);
    assertThat(collected.all(Event.Ended.class))
        .extracting(ended -> ended.ending().outcome())
        .containsOnly(Outcome.SUCCEEDED);
    assertThat(collected.only(Event.StepEnded.class).ending().attributes())
        .isEqualTo(Map.of("frames", 12L));
  }

  @Test
  void everyEventSaysWhereItBelongs() {
    try (var session = recorder.session("video-42");
        var stage = session.stage("cleaning");
        var attempt = stage.attempt("llm");
        var step = attempt.llmCall("small")) {
      step.response("done");
      attempt.succeeded();
      assertThat(attempt.number()).isEqualTo(1);
      assertThat(stage.id()).isNotEqualTo(session.id());
    }
    recorder.close();

    var place = collected.only(Event.StepEnded.class).place();
    assertThat(place.project()).isEqualTo("films");
    assertThat(place.session().id()).isEqualTo("video-42");
    assertThat(place.stage()).extracting("name").isEqualTo("cleaning");
    assertThat(place.attempt()).extracting("method", "number").containsExactly("llm", 1);
    assertThat(place.step()).extracting("name").isEqualTo("small");
  }

  @Test
  void attemptsAtAStageAreAChainAlsoWhenItIsOpenedAgain() {
    for (int run = 0; run < 2; run++) {
      try (var session = recorder.session("video-42");
          var stage = session.stage("cleaning")) {
        try (var attempt = stage.attempt("programmatic")) {
          attempt.failed("no frames");
        }
        stage.runAttempt("llm", attempt -> {});
      }
    }
    recorder.close();

    var attempts = collected.all(Event.AttemptEnded.class).map(Parts::attempt).toList();
    assertThat(attempts).extracting("number").containsExactly(1, 2, 3, 4);
    assertThat(attempts)
        .extracting("previous")
        .containsExactly(null, attempts.get(0).id(), attempts.get(1).id(), attempts.get(2).id());
  }

  @Test
  void anExceptionThatLeavesAnAttemptIsItsFailureAndGoesOnUnchanged() {
    var thrown = new IOException("disk is gone");

    assertThatThrownBy(
            () ->
                recorder.runSession(
                    "s",
                    session ->
                        session.runStage(
                            "write",
                            stage ->
                                stage.attempt(
                                    "programmatic",
                                    attempt -> {
                                      throw thrown;
                                    }))))
        .isSameAs(thrown);
    recorder.close();

    var ending = collected.only(Event.AttemptEnded.class).ending();
    assertThat(ending.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(ending.error()).extracting("type").isEqualTo("java.io.IOException");
    assertThat(ending.error()).extracting("message").isEqualTo("disk is gone");
    assertThat(Parts.error(collected.only(Event.AttemptEnded.class)).stacktrace())
        .contains("at io.hardknocks.recorder.RecorderTest");
    assertThat(collected.only(Event.SessionEnded.class).ending().outcome())
        .isEqualTo(Outcome.FAILED);
  }

  @Test
  void theResultOfAnAttemptIsHandedOn() {
    String cleaned =
        recorder.session("s", s -> s.stage("t", t -> t.attempt("llm", a -> "clean " + a.number())));

    assertThat(cleaned).isEqualTo("clean 1");
  }

  @Test
  void aCancellationIsNoFailure() {
    assertThatThrownBy(
            () ->
                recorder.runSession(
                    "s",
                    s ->
                        s.runStage(
                            "t",
                            t ->
                                t.attempt(
                                    "llm",
                                    a -> {
                                      throw new CancellationException();
                                    }))))
        .isInstanceOf(CancellationException.class);
    recorder.close();

    assertThat(collected.only(Event.AttemptEnded.class).ending().outcome())
        .isEqualTo(Outcome.CANCELLED);
  }

  @Test
  void anAttemptThatIsClosedWithoutAWordFailedWithTheLastErrorOfItsSteps() {
    try (var session = recorder.session("s");
        var stage = session.stage("t")) {
      try (var attempt = stage.attempt("llm")) {
        try (var call = attempt.llmCall("small")) {
          call.failed("overloaded");
        }
      }
      stage.attempt("llm").close();
    }
    recorder.close();

    assertThat(collected.all(Event.AttemptEnded.class).map(e -> Parts.error(e).message()))
        .containsExactly("overloaded", "closed without an outcome");
  }

  @Test
  void aRejectedAttemptCarriesItsReason() {
    try (var session = recorder.session("s");
        var stage = session.stage("t");
        var attempt = stage.attempt("llm")) {
      attempt.rejected("0.71 is not better than 0.74");
    }
    recorder.close();

    var ending = collected.only(Event.AttemptEnded.class).ending();
    assertThat(ending.outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(ending.error()).extracting("message").isEqualTo("0.71 is not better than 0.74");
    assertThat(collected.only(Event.StageEnded.class).ending().outcome())
        .isEqualTo(Outcome.REJECTED);
  }

  @Test
  void aSessionSucceededWhenItsStagesDidAtLast() {
    try (var session = recorder.session("s")) {
      try (var stage = session.stage("t")) {
        stage.attempt("programmatic").failed("no").close();
        stage.runAttempt("llm", attempt -> {});
      }
    }
    recorder.close();

    assertThat(collected.only(Event.SessionEnded.class).ending().outcome())
        .isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  void attemptsNest() {
    recorder.runSession(
        "s",
        session ->
            session.runStage(
                "outer",
                stage ->
                    stage.runAttempt(
                        "llm",
                        attempt -> {
                          try (var inner = attempt.stage("inner")) {
                            inner.runAttempt(
                                "programmatic", a -> assertThat(Attempt.current()).isSameAs(a));
                          }
                          assertThat(Attempt.current()).isSameAs(attempt);
                        })));
    recorder.close();
    assertThat(Attempt.current()).isNull();

    var outer =
        collected
            .all(Event.AttemptEnded.class)
            .filter(e -> Parts.attempt(e).method().equals("llm"))
            .findFirst()
            .orElseThrow();
    var inner =
        collected
            .all(Event.StageStarted.class)
            .filter(e -> Parts.stage(e).name().equals("inner"))
            .findFirst()
            .orElseThrow();
    assertThat(Parts.stage(inner).within()).isEqualTo(Parts.attempt(outer).id());
    assertThat(inner.place().parentId()).isEqualTo(outer.place().id());
  }

  @Test
  void stepsNest() {
    recorder.runSession(
        "s",
        session ->
            session.runStage(
                "t",
                stage ->
                    stage.runAttempt(
                        "agent",
                        attempt -> {
                          try (var turn = attempt.custom("turn")) {
                            try (var call = turn.toolCall("search")) {
                              call.result("3 hits");
                            }
                            turn.succeeded();
                          }
                        })));
    recorder.close();

    var steps = collected.all(Event.StepEnded.class).map(e -> e.place().step()).toList();
    assertThat(steps.get(0).within()).isEqualTo(steps.get(1).id());
    assertThat(steps.get(1).within()).isNull();
  }
}
