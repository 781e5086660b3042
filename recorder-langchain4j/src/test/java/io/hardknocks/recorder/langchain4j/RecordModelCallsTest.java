package io.hardknocks.recorder.langchain4j;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.hardknocks.conventions.CachedTokens;
import io.hardknocks.conventions.Outcome;
import io.hardknocks.recorder.Recorder;
import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.event.Message;
import io.hardknocks.recorder.event.Step;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordModelCallsTest {
  /** Token counts as the provider's own module has them. */
  public static final class CachedUsage extends TokenUsage {
    CachedUsage() {
      super(100, 20);
    }

    public Integer cacheReadInputTokens() {
      return 900;
    }

    public Integer cacheCreationInputTokens() {
      return 40;
    }
  }

  /** A model that answers at once. */
  private record Parrot(List<ChatModelListener> listeners) implements ChatModel {
    @Override
    public ChatResponse doChat(ChatRequest request) {
      var last = request.messages().get(request.messages().size() - 1);
      if (Messages.text(last).isEmpty()) throw new RateLimitException("slow down");
      return ChatResponse.builder()
          .aiMessage(AiMessage.from("you said " + Messages.text(last)))
          .id("msg_1")
          .modelName("parrot-2")
          .tokenUsage(new CachedUsage())
          .finishReason(FinishReason.STOP)
          .build();
    }

    @Override
    public ModelProvider provider() {
      return ModelProvider.OPEN_AI;
    }
  }

  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final Recorder recorder = Recorder.builder().listener(events::add).build();
  private final ChatModel model = new Parrot(List.of(new RecordModelCalls(recorder)));

  @AfterEach
  void close() {
    recorder.close();
  }

  private static ChatRequest request(String text) {
    return ChatRequest.builder()
        .modelName("parrot")
        .temperature(0.5)
        .messages(
            SystemMessage.from("Repeat."),
            new UserMessage(List.of(dev.langchain4j.data.message.TextContent.from(text))))
        .build();
  }

  private Event.StepEnded call() {
    recorder.close();
    return events.stream()
        .filter(Event.StepEnded.class::isInstance)
        .map(Event.StepEnded.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCallIsAStepOfTheAttemptThatIsCurrent() {
    recorder.runSession(
        "video-42",
        s -> s.runStage("cleaning", t -> t.runAttempt("llm", a -> model.chat(request("hello")))));

    var call = (Step.LlmCall) call().step();
    assertThat(call().place().session().id()).isEqualTo("video-42");
    assertThat(call.provider()).isEqualTo("openai");
    assertThat(call.model()).isEqualTo("parrot");
    assertThat(call.parameters()).containsEntry("temperature", 0.5);
    assertThat(call.messages())
        .containsExactly(new Message("system", "Repeat."), new Message("user", "hello"));
    assertThat(call.response())
        .isEqualTo(new Step.LlmCall.Response("you said hello", "parrot-2", "msg_1", "stop"));
    assertThat(call.usage())
        .isEqualTo(
            new io.hardknocks.recorder.event.TokenUsage(
                100L, 20L, 900L, 40L, null, CachedTokens.BESIDE_INPUT));
  }

  @Test
  void aCallOutsideAnyAttemptHasASessionOfItsOwn() {
    model.chat(request("hello"));

    assertThat(requireNonNull(call().place().stage()).name()).isEqualTo("model");
    assertThat(events).hasSize(8);
    assertThat(((Event.Ended) events.get(7)).ending().outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  void anErrorIsTheStepsAndGoesOn() {
    assertThatThrownBy(() -> model.chat(request(""))).isInstanceOf(RateLimitException.class);

    assertThat(call().ending().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(requireNonNull(call().ending().error()).message()).isEqualTo("slow down");
    assertThat(((Step.LlmCall) call().step()).delivery().rateLimits()).hasSize(1);
  }
}
