package io.hardknocks.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.trace.Claim;
import io.hardknocks.storage.PipelineStatistics.By;
import io.hardknocks.storage.Scope;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordSpansTest {
  private final Receiver receiver = new Receiver();
  private final Sent sent = new Sent("t");

  @Test
  void aSpanOfATraceOfNoSessionIsInOneNamedAfterTheTrace() {
    receiver.record(
        Sent.request(List.of(sent.foreign("a", "b", Claim.NONE, Sent.call("p", Sent.USAGE)))));

    var step = receiver.step("t-a");
    assertThat(step.place().stage().session()).isEqualTo("t");
    assertThat(step.place().attempt()).isEqualTo(new AttemptId("t"));
    assertThat(receiver.storage.traces().latest(9)).isEmpty();
  }

  @Test
  void aCallThatCameBeforeItsAttemptMovesThere() {
    receiver.record(
        Sent.request(
            List.of(sent.foreign("call", "attempt", Claim.NONE, Sent.call("p", Sent.USAGE)))));
    receiver.restart();
    receiver.record(
        Sent.request(
            List.of(sent.container("attempt", null, Sent.ours("video", "cleaning", "a1")))));

    var place = receiver.step("t-call").place();
    assertThat(place.stage().session()).isEqualTo("video");
    assertThat(place.stage().name()).isEqualTo("cleaning");
    assertThat(place.attempt()).isEqualTo(new AttemptId("a1"));
    assertThat(place.parent()).isNull();
    assertThat(receiver.storage.steps().ofSession(Project.DEFAULT, "t")).isEmpty();
  }

  @Test
  void aCallAroundTheSameCallIsCountedOnce() {
    receiver.record(
        Sent.request(
            List.of(sent.foreign("inner", "outer", Claim.NONE, Sent.call("p", Sent.USAGE)))));
    receiver.record(
        Sent.request(List.of(sent.foreign("outer", null, Claim.NONE, Sent.call("p", Sent.USAGE)))));

    assertThat(receiver.step("t-outer").detail()).isEqualTo(new Detail.Custom("llm_wrapper"));
    assertThat(receiver.step("t-outer").attributes())
        .containsEntry("tokens.input", "1000000")
        .containsEntry("prompt", "\"p\"");
    assertThat(receiver.storage.pipelines().spending(Scope.ALL, By.MODEL))
        .extracting(spending -> spending.money().amount())
        .containsExactly(new BigDecimal("3"));
  }

  @Test
  void aCallOfAToolThatAModelCalledIsAnother() {
    receiver.record(
        Sent.request(
            List.of(
                sent.foreign("outer", null, Claim.NONE, Sent.call("p", Sent.USAGE)),
                sent.foreign("tool", "outer", Claim.NONE, Sent.tool()),
                sent.foreign("inner", "tool", Claim.NONE, Sent.call("q", Sent.USAGE)))));

    assertThat(receiver.step("t-outer").detail()).isInstanceOf(Detail.ModelCall.class);
    assertThat(receiver.step("t-inner").detail()).isInstanceOf(Detail.ModelCall.class);
  }

  @Test
  void messagesOfLogRecordsFillTheCallThatHasNone() {
    receiver.record(Sent.messages(sent.said("call", "1", false, "Clean this.")));
    receiver.restart();
    receiver.record(
        Sent.request(List.of(sent.foreign("call", null, Claim.NONE, Sent.call("", Sent.USAGE)))));
    receiver.restart();
    receiver.record(Sent.messages(sent.said("call", "2", true, "Cleaned.")));

    assertThat(receiver.step("t-call").detail())
        .isInstanceOfSatisfying(
            Detail.ModelCall.class,
            call -> {
              assertThat(call.prompt()).isEqualTo("Clean this.");
              assertThat(call.response()).isEqualTo("Cleaned.");
            });
  }

  @Test
  void theScriptOfAnAttemptIsTheOneThatWasGeneratedInIt() {
    var claim = Sent.ours("video", "cleaning", "a1");
    receiver.record(
        Sent.request(
            List.of(
                sent.own(
                    "code",
                    "attempt",
                    claim,
                    "a1.1",
                    new Detail.CodeGeneration("a card", "print(1)", true, List.of())),
                sent.container("attempt", null, claim))));

    var attempt = receiver.storage.attempts().findAll(List.of(new AttemptId("a1"))).getFirst();
    assertThat(attempt.source().script()).isEqualTo("print(1)");
    assertThat(attempt.source().prompt()).isEqualTo("a card");
  }

  @Test
  void spansInARingEnd() {
    receiver.record(
        Sent.request(
            List.of(
                sent.foreign("a", "b", Sent.session("s"), Sent.call("p", Sent.USAGE)),
                sent.foreign("b", "a", Claim.NONE, Sent.call("p", Sent.USAGE)),
                sent.foreign("c", "c", Claim.NONE, Sent.call("p", Sent.USAGE)))));

    assertThat(receiver.storage.steps().ofSession(Project.DEFAULT, "s")).hasSize(3);
  }
}
