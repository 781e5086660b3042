package io.hardknocks.recorder;

import io.hardknocks.conventions.Outcome;
import io.hardknocks.conventions.StepKind;
import io.hardknocks.recorder.event.Ending;
import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.event.Place;
import io.hardknocks.recorder.event.Problem;
import io.hardknocks.recorder.event.Step;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An operation inside an attempt while it runs. It succeeded when it was given a result, unless
 * somebody said otherwise; closed without either it failed.
 *
 * @param <S> the kind of step
 */
public abstract sealed class OpenStep<S extends OpenStep<S>> extends Scope<S>
    permits LlmCall, TemplateRender, CodeGeneration, Validation, FileWrite, ToolCall, CustomStep {
  private static final Problem NO_RESULT = Problem.of("closed without a result");

  final Attempt attempt;

  OpenStep(Attempt attempt, @Nullable String within, StepKind kind, String name) {
    super(
        attempt.context,
        attempt.place.in(new Place.Step(attempt.nextStepId(), kind, name, within)));
    this.attempt = attempt;
  }

  /** Does the work in this step and closes it. An exception that leaves it is the step's error. */
  public final <T extends @Nullable Object, X extends Throwable> T observe(
      Work<? super S, T, X> work) throws X {
    return call(work);
  }

  abstract Step facts();

  @Override
  Word unsaid() {
    return new Word(Outcome.FAILED, NO_RESULT);
  }

  @Override
  final void ended(Word last) {
    attempt.stepEnded(last);
  }

  @Override
  final Event start(Instant at) {
    return new Event.StepStarted(place, at);
  }

  @Override
  final Event end(Instant at, Ending ending) {
    return new Event.StepEnded(place, at, facts(), ending);
  }
}
