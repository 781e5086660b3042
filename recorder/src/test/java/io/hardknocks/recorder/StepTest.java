package io.hardknocks.recorder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.conventions.CachedTokens;
import io.hardknocks.conventions.Outcome;
import io.hardknocks.conventions.Recovery;
import io.hardknocks.conventions.ValidationKind;
import io.hardknocks.recorder.event.CodeError;
import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.event.Message;
import io.hardknocks.recorder.event.Step;
import io.hardknocks.recorder.event.TokenUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepTest {
  private final Collected collected = new Collected();

  private void record(Task<Attempt, RuntimeException> steps) {
    try (var recorder = Recorder.to(collected)) {
      recorder.runSession("s", s -> s.runStage("t", t -> t.runAttempt("llm", steps)));
    }
  }

  private Event.StepEnded ended() {
    return collected.only(Event.StepEnded.class);
  }

  @Test
  void aModelCallKeepsWhatWasSentAndWhatCameBack() {
    record(
        attempt -> {
          try (var call = attempt.llmCall("small-1")) {
            call.provider("anthropic")
                .parameter("temperature", 0.2)
                .parameters(Map.of("max_tokens", 900))
                .system("You clean subtitles.")
                .prompt("Clean this: …")
                .rateLimited(Duration.ofSeconds(3))
                .retried()
                .firstToken()
                .usage(
                    TokenUsage.of(1200, 80)
                        .withCache(1000, 50, CachedTokens.INSIDE_INPUT)
                        .withReasoning(30))
                .answeredBy("small-1-0601", "msg_7", "stop")
                .response("Cleaned.");
          }
        });

    var call = collected.step(Step.LlmCall.class);
    assertThat(call.provider()).isEqualTo("anthropic");
    assertThat(call.model()).isEqualTo("small-1");
    assertThat(call.parameters()).isEqualTo(Map.of("temperature", 0.2, "max_tokens", 900L));
    assertThat(call.messages())
        .containsExactly(
            new Message("system", "You clean subtitles."), new Message("user", "Clean this: …"));
    assertThat(call.response())
        .isEqualTo(new Step.LlmCall.Response("Cleaned.", "small-1-0601", "msg_7", "stop"));
    assertThat(call.usage())
        .isEqualTo(new TokenUsage(1200L, 80L, 1000L, 50L, 30L, CachedTokens.INSIDE_INPUT));
    assertThat(call.delivery().retries()).isEqualTo(1);
    assertThat(call.delivery().rateLimits())
        .extracting("retryAfter")
        .containsExactly(Duration.ofSeconds(3));
    assertThat(call.delivery().timeToFirstToken()).isLessThanOrEqualTo(ended().ending().duration());
    assertThat(ended().ending().outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  void aModelCallThatNeverAnsweredFailed() {
    record(attempt -> attempt.llmCall("small").prompt("hello").close());

    assertThat(ended().ending().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(Parts.error(ended()).message()).isEqualTo("closed without a result");
    assertThat(collected.step(Step.LlmCall.class).usage()).isEqualTo(TokenUsage.UNKNOWN);
  }

  @Test
  void aModelCallThatAnswersAfterAnErrorSucceeded() {
    record(
        attempt -> {
          try (var call = attempt.llmCall("small")) {
            call.failed(new IllegalStateException("overloaded")).retried().response("here");
          }
        });

    assertThat(ended().ending().outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(ended().ending().error()).isNull();
  }

  @Test
  void aTemplateKeepsItsVariablesAndOutput() {
    record(
        attempt -> {
          try (var render = attempt.templateRender("card.html")) {
            render.variable("title", "Hi").variable("sizes", List.of(1, 2)).output("<p>Hi</p>");
          }
        });

    assertThat(collected.step(Step.TemplateRender.class))
        .isEqualTo(
            new Step.TemplateRender(
                "card.html", Map.of("title", "Hi", "sizes", List.of(1L, 2L)), "<p>Hi</p>"));
  }

  @Test
  void codeThatDoesNotParseFailedAtItsLine() {
    record(
        attempt -> {
          try (var generation = attempt.codeGeneration("card")) {
            generation
                .specification("a card")
                .code("python", "def f(:")
                .parseError("invalid syntax", 1, "def f(:");
          }
        });

    var code = collected.step(Step.CodeGeneration.class);
    assertThat(code.parsed()).isFalse();
    assertThat(code.errors()).containsExactly(new CodeError("invalid syntax", 1, "def f(:"));
    assertThat(Parts.error(ended()).message()).isEqualTo("line 1: invalid syntax");
  }

  @Test
  void codeThatParsesSucceeded() {
    record(attempt -> attempt.codeGeneration("card").code("python", "x = 1").parsed().close());

    assertThat(collected.step(Step.CodeGeneration.class).parsed()).isTrue();
    assertThat(ended().ending().outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  void aValidationThatWasHealedSucceededAndKeepsItsErrors() {
    record(
        attempt -> {
          try (var validation = attempt.validation(ValidationKind.IMPORT)) {
            validation
                .error("no module named lodash", 3, "import lodash")
                .fixApplied("lodash → lodash-es")
                .recovery(true);
          }
        });

    assertThat(collected.step(Step.Validation.class))
        .isEqualTo(
            new Step.Validation(
                ValidationKind.IMPORT,
                List.of(new CodeError("no module named lodash", 3, "import lodash")),
                List.of("lodash → lodash-es"),
                Recovery.WORKED));
    assertThat(ended().ending().outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  void aValidationWithErrorsFailedAlsoWhereItsLambdaReturns() {
    record(
        attempt ->
            attempt
                .validation(ValidationKind.RENDER)
                .observe(validation -> validation.error("blank page").recovery(false)));

    assertThat(ended().ending().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(Parts.error(ended()).message()).isEqualTo("blank page");
    assertThat(collected.step(Step.Validation.class).recovery()).isEqualTo(Recovery.FAILED);
  }

  @Test
  void aFileIsReadBack(@TempDir Path folder) throws Exception {
    var file = folder.resolve("card.html");
    var content = "<p>Hi</p>".getBytes(UTF_8);
    Files.write(file, content);
    record(attempt -> attempt.fileWrite(file).written(content).verify().close());

    var write = collected.step(Step.FileWrite.class);
    assertThat(write.path()).isEqualTo(file.toString());
    assertThat(write.size()).isEqualTo(content.length);
    assertThat(write.sha256()).hasSize(64);
    assertThat(write.permissions()).hasSize(9).startsWith("rw");
    assertThat(write.verified()).isTrue();
  }

  @Test
  void aFileThatChangedUnderwayIsNotVerified(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("card.html"), "<p>Ho</p>");
    record(
        attempt -> attempt.fileWrite(file).written("<p>Hi</p>".getBytes(UTF_8)).verify().close());

    assertThat(collected.step(Step.FileWrite.class).verified()).isFalse();
    assertThat(ended().ending().outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void aFileThatIsNotThereIsAFailure(@TempDir Path folder) {
    record(attempt -> attempt.fileWrite(folder.resolve("none")).verify().close());

    assertThat(ended().ending().error())
        .extracting("type")
        .isEqualTo("java.nio.file.NoSuchFileException");
  }

  @Test
  void aToolCallKeepsItsArgumentsAndResult() {
    record(
        attempt -> {
          try (var call = attempt.toolCall("search")) {
            call.callId("call_1").argument("query", "cats").result(List.of("a", "b"));
          }
        });

    assertThat(collected.step(Step.ToolCall.class))
        .isEqualTo(new Step.ToolCall("search", "call_1", Map.of("query", "cats"), "[a, b]"));
  }

  @Test
  void anExceptionThatLeavesAStepIsItsError() {
    var thrown = new IllegalStateException("no answer");
    try {
      record(
          attempt ->
              attempt
                  .llmCall("small")
                  .observe(
                      call -> {
                        throw thrown;
                      }));
    } catch (IllegalStateException e) {
      assertThat(e).isSameAs(thrown);
    }

    assertThat(ended().ending().error()).extracting("message").isEqualTo("no answer");
  }
}
