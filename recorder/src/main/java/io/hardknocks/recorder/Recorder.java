package io.hardknocks.recorder;

import io.hardknocks.recorder.event.Listener;
import io.hardknocks.recorder.export.Exporter;
import io.hardknocks.recorder.outlet.Faults;
import io.hardknocks.recorder.outlet.Limits;
import io.hardknocks.recorder.outlet.Outlet;
import io.hardknocks.recorder.outlet.RecorderHealth;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Records what a program does: sessions, their stages, the attempts at each, and the steps of an
 * attempt.
 *
 * <p>It never throws into the program and never makes it wait: events go through bounded queues,
 * one for each exporter and listener, and what does not fit is dropped and counted ({@link
 * #health()}). Close it to have the rest written.
 */
public final class Recorder implements AutoCloseable {
  private final Context context;
  private final Duration patience;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Recorder(Context context, Duration patience) {
    this.context = context;
    this.patience = patience;
  }

  /** A recorder with one way out and the standard limits. */
  public static Recorder to(Exporter exporter) {
    return builder().exporter(exporter).build();
  }

  /**
   * A recorder with the way out that the system property {@code hardknocks.recorder} or the
   * environment's {@code HARDKNOCKS_RECORDER} names: {@code jsonl:FILE}, {@code otlp} (the
   * program's own OpenTelemetry), or {@code store:FOLDER} (an embedded store, where its library is
   * there). Where nothing is named, or it cannot be opened, what is recorded goes nowhere.
   */
  public static Recorder configured() {
    return builder().configured().build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Opens a session; close it. */
  public Session session(String id) {
    return new Session(context, Texts.orElse(id, "session-" + context.newId())).started();
  }

  /** Does the work in a session and closes it. */
  public <T extends @Nullable Object, X extends Throwable> T session(
      String id, Work<? super Session, T, X> work) throws X {
    return session(id).call(work);
  }

  /** Does the task in a session and closes it. */
  public <X extends Throwable> void runSession(String id, Task<? super Session, X> task) throws X {
    session(id).run(task);
  }

  /**
   * {@code implementation} behind the interface {@code type}; calls of methods that are {@link
   * Observed} are attempts, in the session that the {@link SessionId} argument names, or each in
   * one of its own.
   */
  public <I> I observe(Class<I> type, I implementation) {
    return ObservedCalls.of(
        type, implementation, id -> session(Texts.orEmpty(id)), true, context.outlet().faults());
  }

  public RecorderHealth health() {
    return context.outlet().health();
  }

  /**
   * Waits until all that was recorded before is out, but not longer than {@code limit}.
   *
   * @return whether it is
   */
  public boolean flush(Duration limit) {
    return closed.get() || context.outlet().flush(limit == null ? Duration.ZERO : limit);
  }

  /**
   * Waits for the rest, within a limit, and ends. What is recorded later is dropped and counted.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) return;
    context.outlet().faults().guard("the recorder is not closed", this::end);
  }

  private void end() {
    if (!context.outlet().close(patience))
      context.outlet().faults().report("not all was out after " + patience, null);
  }

  /** Says where events go and what may wait. */
  public static final class Builder {
    private final List<Exporter> exporters = new ArrayList<>();
    private final List<Listener> listeners = new ArrayList<>();
    private String project = "default";
    private Limits limits = Limits.STANDARD;
    private Duration patience = Duration.ofSeconds(5);
    private InstantSource time = InstantSource.system();
    private final Faults faults = new Faults();

    private Builder() {}

    /** Adds the way out that {@link Recorder#configured()} speaks of. */
    public Builder configured() {
      var target = ConfiguredExporter.target();
      if (!target.isEmpty())
        faults.guard(
            target + " cannot be opened", () -> exporters.add(ConfiguredExporter.open(target)));
      return this;
    }

    /** The namespace of your team or product. */
    public Builder project(String name) {
      project = Texts.orElse(name, "default");
      return this;
    }

    public Builder exporter(Exporter exporter) {
      if (exporter != null) exporters.add(exporter);
      return this;
    }

    public Builder listener(Listener listener) {
      if (listener != null) listeners.add(listener);
      return this;
    }

    /**
     * What may wait for one exporter or listener.
     *
     * @param events at once
     * @param characters about, in all their texts together
     */
    public Builder queue(int events, long characters) {
      limits = new Limits(events, characters);
      return this;
    }

    /** How long {@link Recorder#close()} waits at most. */
    public Builder closeWithin(Duration limit) {
      if (limit != null) patience = limit;
      return this;
    }

    /** The clock of the events' times. */
    public Builder time(InstantSource source) {
      if (source != null) time = source;
      return this;
    }

    public Recorder build() {
      var outlet = Outlet.to(exporters, listeners, limits, faults);
      return new Recorder(
          new Context(project, outlet, time, new Ids(), new Chains(), new Sampler()), patience);
    }
  }
}
