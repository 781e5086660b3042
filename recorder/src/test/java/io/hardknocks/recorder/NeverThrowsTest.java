package io.hardknocks.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.export.Exporter;
import java.time.InstantSource;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class NeverThrowsTest {
  private static final class Rude {
    @Override
    public String toString() {
      throw new AssertionError("rude");
    }
  }

  private static final class RudeException extends RuntimeException {
    @Override
    public String getMessage() {
      throw new UnsupportedOperationException("rude");
    }

    @Override
    public String toString() {
      throw new UnsupportedOperationException("rude");
    }
  }

  private static final class RudeMap extends AbstractMap<String, Object> {
    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
      throw new IllegalStateException("rude");
    }
  }

  private static final class RudeExporter implements Exporter {
    @Override
    public void export(List<Event> events) {
      throw new StackOverflowError("rude");
    }

    @Override
    public void flush() {
      throw new IllegalStateException("rude");
    }

    @Override
    public void close() {
      throw new IllegalStateException("rude");
    }
  }

  @Test
  void anExporterThatThrowsIsCountedAndTheOthersGetAll() {
    var collected = new Collected();
    var recorder = Recorder.builder().exporter(new RudeExporter()).exporter(collected).build();
    recorder.runSession("s", session -> {});
    recorder.close();

    assertThat(collected.events()).hasSize(2);
    assertThat(recorder.health().failed()).isEqualTo(2);
    assertThat(recorder.health().faults()).isPositive();
    assertThat(recorder.health().outs().get(1).delivered()).isEqualTo(2);
  }

  @Test
  void aListenerThatThrowsGetsTheNextEventAllTheSame() {
    List<Event> heard = new CopyOnWriteArrayList<>();
    var recorder =
        Recorder.builder()
            .listener(
                event -> {
                  heard.add(event);
                  throw new IllegalStateException("rude");
                })
            .build();
    recorder.runSession("s", session -> {});
    recorder.close();

    assertThat(heard).hasSize(2);
    assertThat(recorder.health().faults()).isEqualTo(2);
  }

  @Test
  void valuesThatThrowAreSaidToBeUnreadable() {
    var collected = new Collected();
    List<Object> endless = new ArrayList<>();
    endless.add(endless);
    try (var recorder = Recorder.to(collected)) {
      recorder.runSession(
          "s",
          session ->
              session
                  .attribute("rude", new Rude())
                  .attribute("map", new RudeMap())
                  .attribute("endless", endless)
                  .attribute("fine", 1)
                  .failed(new RudeException()));
    }

    var ending = collected.only(Event.SessionEnded.class).ending();
    assertThat(ending.attributes().get("rude"))
        .asString()
        .contains("Rude that cannot be read: java.lang.AssertionError");
    assertThat(ending.attributes().get("map")).asString().contains("cannot be read");
    assertThat(ending.attributes()).containsEntry("fine", 1L).containsKey("endless");
    assertThat(Parts.error(collected.only(Event.SessionEnded.class)).message())
        .contains("cannot be read");
  }

  @Test
  @SuppressWarnings("NullAway")
  void nullIsTakenForNothing() {
    var collected = new Collected();
    var recorder =
        Recorder.builder().project(null).exporter(null).listener(null).exporter(collected).build();
    assertThatCode(
            () -> {
              try (var session = recorder.session(null);
                  var stage = session.attribute(null, null).stage(null);
                  var attempt = stage.attempt(null)) {
                attempt.llmCall(null).provider(null).prompt(null).message(null, null).close();
                attempt.llmCall("m").parameters(null).usage(null).rateLimited(null).close();
                attempt.llmCall("m").response(null).answeredBy(null, null, null).close();
                attempt.templateRender(null).variables(null).output(null).close();
                attempt.codeGeneration(null).specification(null).code(null, null).close();
                attempt.codeGeneration("g").parseError(null, -1, null).close();
                attempt.validation(null).error(null).fixApplied(null).close();
                attempt.fileWrite(null).written(null).permissions(null).verify().close();
                attempt.toolCall(null).callId(null).arguments(null).result(null).close();
                attempt.custom(null).failed((Throwable) null).close();
                attempt.custom("c").failed((String) null).close();
                assertThat(attempt.resources().pool(null, null)).isNull();
                assertThat(session.observe(null, "same")).isEqualTo("same");
                assertThat(recorder.observe(Runnable.class, null)).isNull();
                session.runStage("t", null);
                stage.runAttempt("m", null);
              }
            })
        .doesNotThrowAnyException();
    recorder.close();

    assertThat(collected.all(Event.StepEnded.class)).hasSize(11);
    assertThat(recorder.health().failed()).isZero();
  }

  @Test
  void aClosedRecorderTakesNothingAndCountsIt() {
    var collected = new Collected();
    var recorder = Recorder.to(collected);
    var session = recorder.session("s");
    recorder.close();
    recorder.close();
    session.stage("late").attempt("llm").custom("step").succeeded().close();
    session.close();
    session.close();

    assertThat(collected.events()).hasSize(1);
    assertThat(collected.isClosed()).isTrue();
    assertThat(recorder.health().dropped()).isEqualTo(5);
    assertThat(recorder.flush(java.time.Duration.ofDays(1))).isTrue();
  }

  @Test
  void aClockThatFailsIsReplaced() {
    var collected = new Collected();
    InstantSource broken =
        () -> {
          throw new IllegalStateException("no time");
        };
    try (var recorder = Recorder.builder().exporter(collected).time(broken).build()) {
      recorder.runSession("s", session -> {});
      assertThat(recorder.health().faults()).isPositive();
    }

    assertThat(collected.events()).hasSize(2);
  }

  @Test
  void aStackThatOverflowsOverflowsUnchanged() {
    var collected = new Collected();
    try (var recorder = Recorder.to(collected)) {
      assertThatThrownBy(() -> recorder.runSession("s", session -> deeper(0)))
          .isInstanceOf(StackOverflowError.class);
    }

    assertThat(Parts.error(collected.only(Event.SessionEnded.class)).type())
        .isEqualTo("java.lang.StackOverflowError");
  }

  private static long deeper(long depth) {
    return depth < 0 ? depth : 1 + deeper(depth + 1);
  }

  @Test
  void aScopeThatIsClosedTwiceEndsOnce() {
    var collected = new Collected();
    try (var recorder = Recorder.to(collected)) {
      var session = recorder.session("s");
      session.close();
      session.failed("too late").close();
    }

    assertThat(collected.only(Event.SessionEnded.class).ending().error()).isNull();
  }
}
