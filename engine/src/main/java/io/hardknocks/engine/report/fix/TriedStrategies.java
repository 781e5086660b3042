package io.hardknocks.engine.report.fix;

import io.hardknocks.analysis.edits.Change;
import io.hardknocks.analysis.edits.EditMiner;
import io.hardknocks.analysis.fix.Strategies;
import io.hardknocks.analysis.fix.Strategies.Standing;
import io.hardknocks.analysis.fix.Trial;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Strategy;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Storage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which ways of repairing were tried after failures, and how often the failure was gone then: by
 * what the next attempt at the stage changed most to the point. It remembers that, as attempts
 * never change. Thread-safe.
 */
public final class TriedStrategies {
  private static final int FAILURES = 500;
  private static final int REMEMBERED = 5_000;
  private static final Set<Outcome> FAILED =
      EnumSet.of(Outcome.FAILED, Outcome.TIMED_OUT, Outcome.REJECTED);

  private final Storage storage;
  private final EditMiner miner;
  private final Map<Step, List<Trial>> trials = new LinkedHashMap<>();

  public TriedStrategies(Storage storage, EditMiner miner) {
    this.storage = storage;
    this.miner = miner;
  }

  /**
   * What was tried after the latest failures, the surest first.
   *
   * @param fingerprint of this pattern alone; {@code null} for all
   * @param bySymbol told apart by what they were tried on
   */
  public List<Standing> of(Scope scope, @Nullable Fingerprint fingerprint, boolean bySymbol) {
    var query = AttemptQuery.of(scope, FAILURES).outcomes(FAILED);
    var failures =
        storage
            .attempts()
            .list(fingerprint == null ? query : query.fingerprint(fingerprint))
            .items();
    var trials = trials(steps(failures));
    return bySymbol ? Strategies.bySymbol(trials) : Strategies.overall(trials);
  }

  /** A failure, and the attempt right after it. */
  private record Step(AttemptId failed, AttemptId next) {}

  private List<Step> steps(List<Headline> failures) {
    var wanted = failures.stream().map(Headline::id).collect(Collectors.toSet());
    var stages = failures.stream().map(Headline::stage).distinct().toList();
    var steps = new ArrayList<Step>();
    for (var tried : byStage(storage.attempts().ofStages(stages))) {
      for (int i = 0; i + 1 < tried.size(); i++) {
        var failed = tried.get(i).id();
        if (wanted.contains(failed)) steps.add(new Step(failed, tried.get(i + 1).id()));
      }
    }
    return steps;
  }

  private static Collection<List<Headline>> byStage(List<Headline> attempts) {
    Map<StageKey, List<Headline>> stages =
        attempts.stream().collect(Collectors.groupingBy(Headline::stage));
    return stages.values();
  }

  private List<Trial> trials(List<Step> steps) {
    var known = remembered(steps);
    var others = steps.stream().filter(step -> !known.containsKey(step)).toList();
    known.putAll(read(others));
    remember(known);
    return steps.stream().flatMap(step -> known.getOrDefault(step, List.of()).stream()).toList();
  }

  /** What came of each step: a trial, or none where nothing is understood of it. */
  private Map<Step, List<Trial>> read(List<Step> steps) {
    var ids =
        steps.stream().flatMap(step -> Stream.of(step.failed(), step.next())).distinct().toList();
    var attempts =
        storage.attempts().findAll(ids).stream()
            .collect(Collectors.toMap(Attempt::id, Function.identity()));
    Map<Step, List<Trial>> read = new LinkedHashMap<>();
    for (var step : steps) {
      var trial = trial(attempts.get(step.failed()), attempts.get(step.next()));
      read.put(step, trial == null ? List.of() : List.of(trial));
    }
    return read;
  }

  private synchronized Map<Step, List<Trial>> remembered(List<Step> steps) {
    var known = new LinkedHashMap<Step, List<Trial>>();
    for (var step : steps) {
      var trial = trials.get(step);
      if (trial != null) known.put(step, trial);
    }
    return known;
  }

  /** The last to be asked for is the last to be dropped. */
  private synchronized void remember(Map<Step, List<Trial>> known) {
    trials.keySet().removeAll(known.keySet());
    trials.putAll(known);
    var eldest = trials.keySet().iterator();
    while (trials.size() > REMEMBERED) {
      eldest.next();
      eldest.remove();
    }
  }

  private @Nullable Trial trial(@Nullable Attempt failed, @Nullable Attempt next) {
    if (failed == null || next == null || next.outcome() == Outcome.CANCELLED) return null;
    var change = Change.between(failed, next);
    var edits = change.isOfScripts() ? miner.mine(change) : List.<Edit>of();
    if (edits.isEmpty()) return null;
    var ordered = TellingEdits.first(edits, TellingEdits.failingLine(failed));
    var edit = ordered.getFirst();
    return TellingEdits.isRewriting(ordered)
        ? new Trial(next.id(), Strategy.OTHER, "", isGone(failed, next))
        : new Trial(next.id(), edit.strategy(), edit.symbol(), isGone(failed, next));
  }

  private static boolean isGone(Attempt failed, Attempt next) {
    var before = failed.failure();
    var after = next.failure();
    return after == null || before == null || !after.fingerprint().equals(before.fingerprint());
  }
}
