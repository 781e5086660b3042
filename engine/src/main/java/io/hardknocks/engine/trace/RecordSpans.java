package io.hardknocks.engine.trace;

import io.hardknocks.engine.record.RecordAttempts;
import io.hardknocks.engine.record.RecordSteps;
import io.hardknocks.model.Submission;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.StepId;
import io.hardknocks.model.trace.Received;
import io.hardknocks.model.trace.ReceivedSpan;
import io.hardknocks.model.trace.SpanMessage;
import io.hardknocks.model.trace.SpanNote;
import io.hardknocks.storage.Storage;
import io.hardknocks.storage.TraceStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;

/**
 * Keeps spans of others: durable when the call returns. Spans in any order, late or twice, give the
 * same steps. A trace whose spans all say by themselves where they belong, and none of which is
 * inside another of its kind, costs no look into the store. Of the others notes are kept; when a
 * span comes that changes what others are, these are amended. Thread-safe.
 */
public final class RecordSpans {
  private static final int IN_MEMORY = 10_000;

  private final RecordSteps steps;
  private final RecordAttempts attempts;
  private final Storage storage;
  private final Traces traces;

  /** Shared by those whose spans stand alone; held alone by one who looks at whole traces. */
  private final ReentrantReadWriteLock weaving = new ReentrantReadWriteLock();

  public RecordSpans(RecordSteps steps, RecordAttempts attempts, Storage storage) {
    this(steps, attempts, storage, IN_MEMORY);
  }

  RecordSpans(RecordSteps steps, RecordAttempts attempts, Storage storage, int spansInMemory) {
    this.steps = steps;
    this.attempts = attempts;
    this.storage = storage;
    traces = new Traces(spansInMemory);
  }

  /** Keeps what can be kept of a request; what is there already counts as kept. */
  public Kept record(Received received) {
    traces.open(storage.traces());
    if (!recordAlone(received)) recordTogether(received);
    recordAttempts(received.spans());
    return new Kept(
        received.spans().size() + (long) received.messages().size(),
        received.rejected(),
        received.reasons());
  }

  /** Whether every span stands alone, and they are kept. */
  private boolean recordAlone(Received received) {
    weaving.readLock().lock();
    var touched = remember(received);
    boolean done = false;
    try {
      boolean alone = traces.tangled(touched).isEmpty();
      if (alone) steps.record(steps(received.spans()));
      done = true;
      return alone;
    } finally {
      finish(touched, done);
      weaving.readLock().unlock();
    }
  }

  private Set<String> remember(Received received) {
    var touched = new HashSet<String>();
    for (var span : received.spans()) {
      var id = span.key().trace();
      traces.add(id, trace -> trace.add(Notes.of(span)));
      touched.add(id);
    }
    for (var message : received.messages()) {
      var id = message.span().trace();
      traces.add(id, trace -> trace.add(message));
      touched.add(id);
    }
    return touched;
  }

  private static List<Step> steps(Collection<ReceivedSpan> spans) {
    return spans.stream().map(ReceivedSpan::step).filter(Objects::nonNull).toList();
  }

  private void recordTogether(Received received) {
    weaving.writeLock().lock();
    var touched = remember(received);
    boolean done = false;
    try {
      weave(received, traces.tangled(touched));
      done = true;
    } finally {
      finish(touched, done);
      weaving.writeLock().unlock();
    }
  }

  /** After a failure what is in memory may be more than what is kept. */
  private void finish(Set<String> touched, boolean done) {
    if (done) traces.shrink();
    else traces.forget(touched);
  }

  private void weave(Received received, Set<String> tangled) {
    var found = new ArrayList<SpanNote>();
    var woven =
        tangled.stream().map(id -> traces.add(id, trace -> found.addAll(load(trace)))).toList();
    note(received, woven, found);
    Map<StepId, Wanted> wanted = new HashMap<>();
    Map<Trace, Map<StepId, Wanted>> ofTraces = new LinkedHashMap<>();
    for (var trace : woven) {
      var ofTrace = trace.wanted();
      ofTraces.put(trace, ofTrace);
      wanted.putAll(ofTrace);
    }
    var fresh =
        steps.record(steps(received.spans()).stream().map(step -> amended(step, wanted)).toList());
    var kept = new HashSet<StepId>();
    fresh.forEach(step -> kept.add(step.id()));
    ofTraces.forEach((trace, ofTrace) -> settle(trace, ofTrace, kept));
  }

  private static Step amended(Step step, Map<StepId, Wanted> wanted) {
    var how = wanted.get(step.id());
    return how == null ? step : how.on(step);
  }

  /** Adds what the store knows of a trace, and was not looked at before; what was not noted yet. */
  private List<SpanNote> load(Trace trace) {
    if (!trace.isWoven() && traces.isNoted(trace.id())) {
      var noted = storage.traces().of(List.of(trace.id()));
      noted.spans().forEach(trace::add);
      noted.messages().forEach(trace::add);
    }
    var found = new ArrayList<SpanNote>();
    boolean more = true;
    while (more) {
      int before = found.size();
      for (var project : trace.projectsToLookInto())
        add(trace, storage.steps().ofSession(project, trace.id()), found);
      if (!trace.isWoven()) add(trace, storage.steps().findAll(trace.missing()), found);
      more = found.size() > before;
    }
    return found;
  }

  private static void add(Trace trace, List<Step> steps, List<SpanNote> found) {
    for (var step : steps) {
      var note = Notes.of(step, trace.id());
      if (note != null && trace.add(note)) found.add(note);
    }
  }

  /** Before the steps: what is kept of a trace can then always be put in its place again. */
  private void note(Received received, List<Trace> woven, List<SpanNote> found) {
    var spans = new ArrayList<>(found);
    var messages = new ArrayList<SpanMessage>();
    var arrived = new HashSet<Object>();
    for (var span : received.spans()) arrived.add(span.key());
    arrived.addAll(received.messages());
    for (var trace : woven) {
      boolean all = !trace.isWoven();
      for (var span : trace.spans()) if (all || arrived.contains(span.key())) spans.add(span);
      for (var message : trace.messages())
        if (all || arrived.contains(message)) messages.add(message);
    }
    storage.traces().note(new TraceStore.Notes(spans, messages));
    for (var trace : woven) {
      trace.weave();
      traces.noted(trace.id());
    }
  }

  /** Amends those steps of a trace that are not as they should be. */
  private void settle(Trace trace, Map<StepId, Wanted> wanted, Set<StepId> fresh) {
    var settled = trace.settled();
    var open = new HashSet<StepId>();
    wanted.forEach(
        (id, how) -> {
          if (fresh.contains(id)) settled.put(id, how);
          else if (!how.equals(settled.get(id))) open.add(id);
        });
    if (open.isEmpty()) return;
    var there = storage.steps().findAll(open);
    var changed =
        there.stream()
            .filter(step -> !amended(step, wanted).equals(step))
            .map(step -> amended(step, wanted))
            .toList();
    if (!changed.isEmpty()) storage.steps().amend(steps.understand(changed));
    for (var step : there) {
      var how = wanted.get(step.id());
      if (how != null) settled.put(step.id(), how);
    }
  }

  private void recordAttempts(List<ReceivedSpan> spans) {
    List<Submission> reported =
        spans.stream().map(ReceivedSpan::attempt).filter(Objects::nonNull).toList();
    if (reported.isEmpty()) return;
    var own =
        spans.stream()
            .filter(span -> span.step() == null)
            .map(ReceivedSpan::attempt)
            .filter(Objects::nonNull)
            .map(Submission::id)
            .collect(Collectors.toSet());
    attempts.record(Authorship.of(reported, own, storage.steps()));
  }
}
