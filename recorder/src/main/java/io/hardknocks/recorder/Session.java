package io.hardknocks.recorder;

import io.hardknocks.conventions.Outcome;
import io.hardknocks.recorder.event.Ending;
import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.event.Place;
import io.hardknocks.recorder.event.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything done toward one goal. Closed without a word it succeeded when each of its stages did
 * at last.
 */
public final class Session extends Scope<Session> {
  private final @Nullable String traceparent;
  private final Map<String, Outcome> stages = new ConcurrentHashMap<>();

  Session(Context context, String id) {
    super(context, Place.of(context.project(), new Place.Session(id, context.newId())));
    this.traceparent = TraceParent.current();
  }

  /** Opens a stage; close it. */
  public Stage stage(String name) {
    return new Stage(context, place, name, null, this).started();
  }

  /** Does the work in a stage and closes it. */
  public <T extends @Nullable Object, X extends Throwable> T stage(
      String name, Work<? super Stage, T, X> work) throws X {
    return stage(name).call(work);
  }

  /** Does the task in a stage and closes it. */
  public <X extends Throwable> void runStage(String name, Task<? super Stage, X> task) throws X {
    stage(name).run(task);
  }

  /**
   * {@code implementation} behind the interface {@code type}; calls of methods that are {@link
   * Observed} are attempts at stages of this session.
   */
  public <I> I observe(Class<I> type, I implementation) {
    return ObservedCalls.of(type, implementation, call -> this, false, context.outlet().faults());
  }

  void stageEnded(String name, Outcome outcome) {
    stages.put(name, outcome);
  }

  @Override
  Word unsaid() {
    if (stages.isEmpty()) return new Word(Outcome.CANCELLED, null);
    boolean succeeded = stages.values().stream().allMatch(o -> o == Outcome.SUCCEEDED);
    return new Word(succeeded ? Outcome.SUCCEEDED : Outcome.FAILED, null);
  }

  @Override
  void done() {
    if (stages.isEmpty()) succeeded();
  }

  @Override
  Problem problem(Throwable thrown) {
    return Thrown.brief(thrown);
  }

  @Override
  Event start(Instant at) {
    return new Event.SessionStarted(place, at, traceparent);
  }

  @Override
  Event end(Instant at, Ending ending) {
    return new Event.SessionEnded(place, at, ending);
  }
}
