package io.hardknocks.storage.memory;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Decision;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.lesson.Trial;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.StepId;
import io.hardknocks.model.trace.SpanMessage;
import io.hardknocks.model.trace.SpanNote;
import io.hardknocks.storage.PipelineStatistics.Money;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.StepStore.Arrived;
import io.hardknocks.storage.memory.Calls.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is kept. Guarded by the gate. */
final class Tables {
  /** First tried first. */
  static final Comparator<Entry> TRYING =
      Comparator.comparing((Entry entry) -> entry.headline().startedAt())
          .thenComparing(entry -> entry.headline().position());

  /** By arrival. */
  final Map<AttemptId, Entry> attempts = new LinkedHashMap<>();

  final Map<StageKey, Integer> highest = new HashMap<>();
  final Map<AttemptId, Fix> fixes = new HashMap<>();

  /** What fixes changed. */
  final Map<Fix, List<Edit>> explained = new HashMap<>();

  final List<Decision> decisions = new ArrayList<>();
  final LessonTables lessons = new LessonTables();

  /** By arrival. */
  final Map<StepId, Arrived> steps = new LinkedHashMap<>();

  /** By arrival. */
  final List<SpanNote> notes = new ArrayList<>();

  final List<SpanMessage> messages = new ArrayList<>();

  long position;
  long stepPosition;
  long lookedAt;

  /** An attempt and where it arrived. */
  record Entry(Attempt attempt, Headline headline) {
    Instant startedAt() {
      return headline.startedAt();
    }
  }

  Stream<Entry> in(Scope scope) {
    return attempts.values().stream()
        .filter(
            entry ->
                scope.contains(entry.headline().stage().project(), entry.headline().startedAt()));
  }

  Stream<Arrived> stepsIn(Scope scope) {
    return steps.values().stream().filter(arrived -> isIn(scope, arrived));
  }

  Stream<Call> calls(Scope scope) {
    return Calls.among(stepsIn(scope).map(Arrived::step));
  }

  /** Of all calls in these attempts. */
  Money moneyOf(Set<AttemptId> those) {
    return Calls.money(calls(Scope.ALL).filter(call -> isOf(those, call.step())));
  }

  private static boolean isIn(Scope scope, Arrived arrived) {
    var step = arrived.step();
    return scope.contains(step.place().stage().project(), step.timing().startedAt());
  }

  /** The failing ones of a scope. */
  Stream<Entry> failed(Scope scope) {
    return in(scope).filter(entry -> entry.headline().outcome().failed());
  }

  boolean fixed(Entry entry) {
    return fixes.containsKey(entry.attempt().id());
  }

  /** Whether both attempts of a fix are there. */
  boolean knows(Fix fix) {
    return attempts.containsKey(fix.failed()) && attempts.containsKey(fix.fixing());
  }

  void requireTrue(Fix fix) {
    var failed = requireNonNull(attempts.get(fix.failed())).headline();
    var blame = failed.failure();
    if (blame == null
        || !blame.fingerprint().equals(fix.fingerprint())
        || !failed.stage().project().equals(fix.project())
        || !failed.startedAt().equals(fix.failedAt())) {
      throw new IllegalArgumentException(
          "fix: " + fix + " (expected: project, fingerprint and time of its failing attempt)");
    }
  }

  /** Forgets the attempts of a scope, save the spared ones. Returns how many. */
  long forget(Scope before, Set<AttemptId> spared) {
    var gone = in(before).filter(entry -> !spared.contains(entry.attempt().id())).toList();
    var ids = gone.stream().map(entry -> entry.attempt().id()).collect(Collectors.toSet());
    lessons.exposures.replaceAll((key, trial) -> with(trial, gone.stream()));
    attempts.keySet().removeAll(ids);
    fixes.values().removeIf(fix -> ids.contains(fix.failed()) || ids.contains(fix.fixing()));
    explained.keySet().removeIf(fix -> ids.contains(fix.failed()) || ids.contains(fix.fixing()));
    steps.values().removeIf(arrived -> isIn(before, arrived) && !isOf(spared, arrived.step()));
    var end = before.until();
    if (before.project() == null && end != null) {
      notes.removeIf(note -> note.at().isBefore(end));
      messages.removeIf(message -> message.at().isBefore(end));
    }
    highest.clear();
    for (var entry : attempts.values()) {
      highest.merge(entry.attempt().stage(), entry.attempt().turn().number(), Math::max);
    }
    return ids.size();
  }

  private static boolean isOf(Set<AttemptId> attempts, Step step) {
    var attempt = step.place().attempt();
    return attempt != null && attempts.contains(attempt);
  }

  /** The attempts of fixes, and the first and last failures of each kind. */
  Set<AttemptId> needed() {
    var needed = new HashSet<AttemptId>();
    for (var fix : fixes.values()) needed.addAll(List.of(fix.failed(), fix.fixing()));
    var first = new HashMap<List<Object>, AttemptId>();
    var last = new HashMap<List<Object>, AttemptId>();
    for (var entry : attempts.values()) {
      var failure = entry.attempt().failure();
      if (failure == null) continue;
      var kind = List.<Object>of(entry.attempt().stage().project(), failure.fingerprint());
      first.putIfAbsent(kind, entry.attempt().id());
      last.put(kind, entry.attempt().id());
    }
    needed.addAll(first.values());
    needed.addAll(last.values());
    return needed;
  }

  /** A trial, with what these attempts show of it. */
  Trial with(Trial trial, Stream<Entry> shown) {
    var exposure = trial.exposure();
    var lesson = lessons.lessons.get(exposure.lesson());
    var repeats = lesson == null ? Set.<Fingerprint>of() : lesson.trigger().fingerprints();
    var result =
        shown
            .filter(entry -> entry.headline().stage().equals(exposure.stage()))
            .filter(entry -> !entry.headline().startedAt().isBefore(exposure.at()))
            .map(entry -> shows(entry, repeats))
            .reduce(trial.result(), Trial.Result::and);
    return new Trial(exposure, result);
  }

  private static Trial.Result shows(Entry entry, Set<Fingerprint> repeats) {
    var failure = entry.attempt().failure();
    if (failure != null && repeats.contains(failure.fingerprint())) return Trial.Result.REPEATED;
    return entry.headline().outcome() == Outcome.SUCCEEDED
        ? Trial.Result.AVOIDED
        : Trial.Result.OPEN;
  }

  static Failure failure(Entry entry) {
    var failure = entry.attempt().failure();
    if (failure == null) throw new IllegalStateException("no failure: " + entry.attempt().id());
    return failure;
  }
}
