package io.hardknocks.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardknocks.conventions.Outcome;
import io.hardknocks.recorder.event.Event;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObservedTest {
  interface Cleaner {
    @Observed("cleaning")
    String clean(String text) throws IOException;

    @Observed(value = "cleaning", method = "llm", arguments = true)
    String ask(@SessionId String video, String secret);

    @Observed("later")
    CompletionStage<String> later(CompletionStage<String> given);

    int size();
  }

  @Observed("all")
  interface All extends Runnable {
    default int twice(int number) {
      return 2 * number;
    }
  }

  private record Trim(String name) implements Cleaner {
    @Override
    public String clean(String text) throws IOException {
      if (text.isEmpty()) throw new IOException("nothing to clean");
      return text.trim();
    }

    @Override
    public String ask(String video, String secret) {
      return video;
    }

    @Override
    public CompletionStage<String> later(CompletionStage<String> given) {
      return given;
    }

    @Override
    public int size() {
      return 1;
    }
  }

  private final Collected collected = new Collected();
  private final Recorder recorder = Recorder.to(collected);
  private final Cleaner cleaner = recorder.observe(Cleaner.class, new Trim("t"));

  @AfterEach
  void close() {
    recorder.close();
  }

  private Event.AttemptEnded attempt() {
    recorder.close();
    return collected.only(Event.AttemptEnded.class);
  }

  @Test
  void aCallIsAnAttemptAtItsStage() throws Exception {
    assertThat(cleaner.clean(" a ")).isEqualTo("a");

    assertThat(attempt().place().stage()).extracting("name").isEqualTo("cleaning");
    assertThat(attempt().place().attempt()).extracting("method").isEqualTo("programmatic");
    assertThat(attempt().ending().outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(attempt().ending().attributes()).containsOnlyKeys("call");
  }

  @Test
  void aCheckedExceptionPassesUnchanged() {
    assertThatThrownBy(() -> cleaner.clean(""))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("nothing to clean");

    assertThat(attempt().ending().error()).extracting("message").isEqualTo("nothing to clean");
  }

  @Test
  void argumentsAreRecordedWhereAskedForAndOneNamesTheSession() {
    assertThat(cleaner.ask("video-42", "x")).isEqualTo("video-42");

    assertThat(attempt().place().session().id()).isEqualTo("video-42");
    assertThat(attempt().ending().attributes())
        .containsEntry("argument.video", "video-42")
        .containsEntry("argument.secret", "x");
  }

  @Test
  void callsInOneSessionAreAChain() throws Exception {
    try (var session = recorder.session("s")) {
      var observed = session.observe(Cleaner.class, new Trim("t"));
      observed.clean("a");
      observed.clean("b");
    }
    recorder.close();

    assertThat(collected.all(Event.AttemptEnded.class).map(e -> Parts.attempt(e).number()))
        .containsExactly(1, 2);
    assertThat(collected.all(Event.SessionEnded.class)).hasSize(1);
  }

  @Test
  void aResultThatIsStillToComeEndsTheAttemptWhenItComes() {
    var given = new CompletableFuture<String>();
    assertThat(cleaner.later(given)).isSameAs(given);
    assertThat(recorder.flush(java.time.Duration.ofMinutes(1))).isTrue();
    assertThat(collected.all(Event.AttemptEnded.class)).isEmpty();
    given.completeExceptionally(new IOException("late"));

    assertThat(attempt().ending().error()).extracting("message").isEqualTo("late");
  }

  @Test
  void aFailureThatPassedAStageOfItsWayIsTheOneThatWasThrown() {
    var given = new CompletableFuture<String>();
    assertThat(cleaner.later(given.thenApply(String::trim)).toCompletableFuture()).isNotDone();
    given.completeExceptionally(new IOException("late"));

    assertThat(attempt().ending().error()).extracting("type").isEqualTo("java.io.IOException");
  }

  @Test
  void methodsThatAreNotObservedLeaveNoTrace() {
    assertThat(cleaner.size()).isEqualTo(1);
    assertThat(cleaner).hasToString("Trim[name=t]").isEqualTo(cleaner).isEqualTo(new Trim("t"));
    assertThat(cleaner.hashCode()).isEqualTo(new Trim("t").hashCode());
    recorder.close();

    assertThat(collected.events()).isEmpty();
  }

  @Test
  void anInterfaceIsObservedWhole() {
    All all = () -> {};
    var observed = recorder.observe(All.class, all);
    observed.run();
    assertThat(observed.twice(4)).isEqualTo(8);
    recorder.close();

    assertThat(collected.all(Event.AttemptEnded.class).map(e -> Parts.stage(e).name()))
        .containsExactly("all", "all");
  }

  @Test
  void whatCannotBeObservedIsHandedBack() {
    assertThat(recorder.observe(String.class, "text")).isEqualTo("text");
    assertThat(recorder.health().faults()).isEqualTo(1);
  }
}
