package io.hardknocks.recorder;

import io.hardknocks.conventions.Outcome;
import io.hardknocks.recorder.event.Ending;
import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.event.Place;
import io.hardknocks.recorder.event.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A named phase of a session. Closed without a word it ended as its last attempt did. */
public final class Stage extends Scope<Stage> {
  private final String name;
  private final Session session;
  private volatile @Nullable Outcome lastAttempt;

  Stage(
      Context context,
      Place around,
      @Nullable String name,
      @Nullable String within,
      Session session) {
    super(
        context,
        around.in(new Place.Stage(context.newId(), Texts.orElse(name, "unnamed"), within)));
    this.name = Texts.orElse(name, "unnamed");
    this.session = session;
  }

  /** Opens an attempt; say how it ended and close it. */
  public Attempt attempt(String method) {
    var id = context.newId();
    var chain =
        context.chains().next(place.session().id(), name, id, Texts.orElse(method, "unnamed"));
    return new Attempt(context, place.in(chain), this).started();
  }

  /** Does the work as an attempt. It succeeds when the work returns, and fails when it throws. */
  public <T extends @Nullable Object, X extends Throwable> T attempt(
      String method, Work<? super Attempt, T, X> work) throws X {
    var attempt = attempt(method);
    var current = attempt.makeCurrent();
    try {
      return attempt.call(work);
    } finally {
      current.close();
    }
  }

  /** Does the task as an attempt. It succeeds when the task returns, and fails when it throws. */
  public <X extends Throwable> void runAttempt(String method, Task<? super Attempt, X> task)
      throws X {
    var attempt = attempt(method);
    var current = attempt.makeCurrent();
    try {
      attempt.run(task);
    } finally {
      current.close();
    }
  }

  Session session() {
    return session;
  }

  void attemptEnded(Outcome last) {
    lastAttempt = last;
  }

  @Override
  Word unsaid() {
    var last = lastAttempt;
    return new Word(last == null ? Outcome.CANCELLED : last, null);
  }

  @Override
  void done() {
    if (lastAttempt == null) succeeded();
  }

  @Override
  void ended(Word last) {
    session.stageEnded(name, last.outcome());
  }

  @Override
  Problem problem(Throwable thrown) {
    return Thrown.brief(thrown);
  }

  @Override
  Event start(Instant at) {
    return new Event.StageStarted(place, at);
  }

  @Override
  Event end(Instant at, Ending ending) {
    return new Event.StageEnded(place, at, ending);
  }
}
