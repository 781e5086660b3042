package io.hardknocks.engine.pipeline.story;

import io.hardknocks.engine.record.ReadStep;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.step.RunError;
import io.hardknocks.model.step.Step;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The errors of a session: those of its attempts, and those of its steps that no attempt ended
 * with.
 */
record RunErrors(ReadStep reading) {
  /** An error of an attempt; the same one of a step inside it is the same event. */
  private record Event(AttemptId attempt, Fingerprint fingerprint) {}

  List<RunError> of(List<Attempt> attempts, List<Step> steps) {
    Map<Fingerprint, RunError> errors = new LinkedHashMap<>();
    Set<Event> told = new HashSet<>();
    for (var attempt : attempts) {
      var failure = attempt.failure();
      if (failure == null) continue;
      told.add(new Event(attempt.id(), failure.fingerprint()));
      add(errors, failure, attempt.execution().startedAt(), attempt.id().value());
    }
    var read = new HashMap<String, Failure>();
    for (var step : steps) {
      if (!step.ending().failed()) continue;
      var text = ReadStep.error(step);
      if (text.isBlank()) continue;
      var failure = read.computeIfAbsent(text, same -> reading.failure(step));
      var attempt = step.place().attempt();
      if (attempt != null && told.contains(new Event(attempt, failure.fingerprint()))) continue;
      add(errors, failure, step.timing().startedAt(), step.id().value());
    }
    return errors.values().stream().sorted(Comparator.comparing(RunError::firstSeen)).toList();
  }

  private static void add(
      Map<Fingerprint, RunError> errors, Failure failure, Instant at, String sample) {
    var one =
        new RunError(
            failure.fingerprint(), failure.headline(), failure.verdict(), 1, at, at, sample);
    errors.merge(failure.fingerprint(), one, RunErrors::together);
  }

  private static RunError together(RunError one, RunError other) {
    boolean otherFirst = other.firstSeen().isBefore(one.firstSeen());
    return new RunError(
        one.fingerprint(),
        one.headline(),
        one.verdict(),
        one.occurrences() + other.occurrences(),
        otherFirst ? other.firstSeen() : one.firstSeen(),
        other.lastSeen().isAfter(one.lastSeen()) ? other.lastSeen() : one.lastSeen(),
        otherFirst ? other.sample() : one.sample());
  }
}
