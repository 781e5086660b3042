package io.hardknocks.recorder;

import io.hardknocks.conventions.Outcome;
import io.hardknocks.recorder.event.Ending;
import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.event.Place;
import io.hardknocks.recorder.event.Problem;
import io.hardknocks.recorder.event.ResourceUse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Something that is going on: a session, a stage, an attempt or a step. It may be handed to other
 * threads. Nothing here throws; the last word on how it ended counts, and after {@link #close()}
 * none does.
 *
 * @param <S> the kind of scope
 */
public abstract sealed class Scope<S extends Scope<S>> implements AutoCloseable
    permits Session, Stage, Attempt, OpenStep {
  /** How it ended, as far as somebody said so. */
  record Word(Outcome outcome, @Nullable Problem error) {}

  final Context context;
  final Place place;
  private final Instant startedAt;
  private final long startNanos;
  private final Notes notes = new Notes();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile @Nullable Word word;
  private @Nullable ResourceMeter meter;

  Scope(Context context, Place place) {
    this.context = context;
    this.place = place;
    this.startedAt = context.now();
    this.startNanos = System.nanoTime();
  }

  /** Names what an event of this scope belongs to. */
  public String id() {
    return place.id();
  }

  /** Attaches a value. It is copied now: text, numbers, truth values, lists and maps of them. */
  public S attribute(String name, @Nullable Object value) {
    notes.put(name, value);
    return self();
  }

  /**
   * Measures what the process and its children take from now until this is closed. Looks at the
   * system here and then: some milliseconds.
   */
  public ResourceMeter resources() {
    synchronized (notes) {
      var started = meter;
      if (started != null) return started;
      var fresh = new ResourceMeter(context.sampler(), context.outlet().faults());
      if (!closed.get()) fresh.start();
      meter = fresh;
      return fresh;
    }
  }

  public S succeeded() {
    return ended(Outcome.SUCCEEDED, null);
  }

  public S failed(Throwable error) {
    return ended(Outcome.FAILED, Thrown.problem(error));
  }

  public S failed(String error) {
    return ended(Outcome.FAILED, Problem.of(Texts.orEmpty(error)));
  }

  public S timedOut(String error) {
    return ended(Outcome.TIMED_OUT, Problem.of(Texts.orEmpty(error)));
  }

  /** Refused by a policy, or not better than the baseline. */
  public S rejected(String reason) {
    return ended(Outcome.REJECTED, Problem.of(Texts.orEmpty(reason)));
  }

  public S cancelled() {
    return ended(Outcome.CANCELLED, null);
  }

  /** Ends the scope, at most once. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) return;
    context.outlet().faults().guard("the end of a scope is lost", this::emitEnd);
  }

  private void emitEnd() {
    long nanos = Math.max(0, System.nanoTime() - startNanos);
    var measured = use();
    var said = word;
    var last = said == null ? unsaid() : said;
    var ending =
        new Ending(Duration.ofNanos(nanos), last.outcome(), last.error(), measured, notes.copy());
    ended(last);
    context.outlet().emit(end(startedAt.plusNanos(nanos), ending));
  }

  private @Nullable ResourceUse use() {
    synchronized (notes) {
      return meter == null ? null : meter.stop();
    }
  }

  /** What to think of a scope that was closed without a word. */
  abstract Word unsaid();

  abstract Event start(Instant at);

  abstract Event end(Instant at, Ending ending);

  /** Tells the scope around this one. */
  void ended(Word last) {}

  @SuppressWarnings("unchecked")
  final S self() {
    return (S) this;
  }

  final S ended(Outcome outcome, @Nullable Problem error) {
    word = new Word(outcome, error);
    return self();
  }

  final boolean isUnsaid() {
    return word == null;
  }

  final Instant now() {
    return context.now();
  }

  final Duration sinceStart() {
    return Duration.ofNanos(Math.max(0, System.nanoTime() - startNanos));
  }

  final S started() {
    context
        .outlet()
        .faults()
        .guard("a start is lost", () -> context.outlet().emit(start(startedAt)));
    return self();
  }

  /**
   * Does the work in this scope. An exception that leaves it is the scope's and goes on unchanged.
   */
  final <T extends @Nullable Object, X extends Throwable> T call(Work<? super S, T, X> work)
      throws X {
    try (this) {
      if (work == null) {
        missing("work");
        return nothing();
      }
      try {
        T result = work.in(self());
        if (isUnsaid()) done();
        return result;
      } catch (Throwable thrown) {
        context.outlet().faults().guard("an exception is not kept", () -> thrown(thrown));
        throw thrown;
      }
    }
  }

  /** The work returned and did not say how it ended. */
  void done() {
    succeeded();
  }

  final <X extends Throwable> void run(Task<? super S, X> task) throws X {
    Task<? super S, X> given = task == null ? scope -> missing("task") : task;
    call(
        scope -> {
          given.in(scope);
          return Boolean.TRUE;
        });
  }

  /** Ends with {@code thrown}; an interrupt or a cancellation is not a failure. */
  final void thrown(Throwable thrown) {
    boolean cancelled =
        thrown instanceof InterruptedException || thrown instanceof CancellationException;
    ended(cancelled ? Outcome.CANCELLED : Outcome.FAILED, problem(thrown));
  }

  /** What to keep of an exception that left. */
  Problem problem(Throwable thrown) {
    return Thrown.problem(thrown);
  }

  private void missing(String what) {
    context.outlet().faults().report("no " + what + " to do", null);
    cancelled();
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T extends @Nullable Object> T nothing() {
    return null;
  }
}
