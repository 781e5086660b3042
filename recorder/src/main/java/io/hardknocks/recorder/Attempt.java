package io.hardknocks.recorder;

import io.hardknocks.conventions.Outcome;
import io.hardknocks.recorder.event.Ending;
import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.event.Place;
import io.hardknocks.recorder.event.Problem;
import io.opentelemetry.context.ContextKey;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One try at a stage. An attempt that was opened by a call without a lambda must be told that it
 * succeeded: closed without a word it failed, with the error of its last step that had one.
 */
public final class Attempt extends Scope<Attempt> implements Steps {
  private static final ContextKey<Attempt> CURRENT = ContextKey.named("hardknocks-attempt");

  /** An attempt that is the current one until this is closed. */
  public interface Current extends AutoCloseable {
    @Override
    void close();
  }

  private final Stage stage;
  private final AtomicInteger steps = new AtomicInteger();
  private volatile @Nullable Problem lastError;

  Attempt(Context context, Place place, Stage stage) {
    super(context, place);
    this.stage = stage;
  }

  /**
   * The attempt whose lambda this thread is in, or that was made current; {@code null} outside.
   * Nothing here needs it; it is for libraries that cannot be handed one.
   */
  public static @Nullable Attempt current() {
    return io.opentelemetry.context.Context.current().get(CURRENT);
  }

  /** Makes this the current attempt of the OpenTelemetry context, which crosses threads with it. */
  @SuppressWarnings("MustBeClosedChecker") // closed by what is returned
  public Current makeCurrent() {
    try {
      var scope = io.opentelemetry.context.Context.current().with(CURRENT, this).makeCurrent();
      return () -> context.outlet().faults().guard("a context is left open", scope::close);
    } catch (Throwable e) {
      context.outlet().faults().report("an attempt is not the current one", e);
      return () -> {};
    }
  }

  /** Its place among the attempts at the stage, from 1. */
  public int number() {
    var attempt = place.attempt();
    return attempt == null ? 1 : attempt.number();
  }

  /** Opens a stage that is a part of this attempt; close it. */
  public Stage stage(String name) {
    return new Stage(context, place, name, id(), stage.session()).started();
  }

  @Override
  public Attempt attempt() {
    return this;
  }

  @Override
  public @Nullable String within() {
    return null;
  }

  String nextStepId() {
    return id() + "." + steps.incrementAndGet();
  }

  void stepEnded(Word last) {
    if (last.error() != null) lastError = last.error();
  }

  @Override
  Word unsaid() {
    var error = lastError;
    return new Word(
        Outcome.FAILED, error == null ? Problem.of("closed without an outcome") : error);
  }

  @Override
  void ended(Word last) {
    stage.attemptEnded(last.outcome());
  }

  @Override
  Event start(Instant at) {
    return new Event.AttemptStarted(place, at);
  }

  @Override
  Event end(Instant at, Ending ending) {
    return new Event.AttemptEnded(place, at, ending);
  }
}
