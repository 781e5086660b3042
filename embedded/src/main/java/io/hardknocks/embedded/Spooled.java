package io.hardknocks.embedded;

import io.hardknocks.embedded.exchange.Recording;
import io.hardknocks.engine.record.RecordSteps;
import io.hardknocks.engine.record.Understand;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.step.Reported;
import io.hardknocks.model.step.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A stream beside a store that another process has open. One file for each record: such a stream is
 * rare, and must not wait for company.
 */
final class Spooled implements Recording {
  private final SharedStore shared;
  private final RecordSteps steps;
  private final Understand understand;
  private final Consumer<List<AttemptId>> acknowledged;
  private final Map<AttemptId, List<Step>> early = new HashMap<>();
  private long kept;

  Spooled(
      SharedStore shared,
      RecordSteps steps,
      Understand understand,
      Consumer<List<AttemptId>> acknowledged) {
    this.shared = shared;
    this.steps = steps;
    this.understand = understand;
    this.acknowledged = acknowledged;
  }

  @Override
  public void submit(Reported reported) {
    var attempt = understand.clean(reported.attempt());
    var all = new ArrayList<>(steps.understand(reported.steps()));
    all.addAll(steps.understand(early.getOrDefault(attempt.id(), List.of())));
    early.remove(attempt.id());
    shared.spool(List.of(new Reported(attempt, all)));
    acknowledged.accept(List.of(attempt.id()));
    kept++;
  }

  /** They wait for their attempt, which is a line of its own in the spool. */
  @Override
  public void submit(List<Step> told) {
    for (var step : told) {
      var attempt = step.place().attempt();
      if (attempt == null) shared.keep(List.of(step));
      else early.computeIfAbsent(attempt, none -> new ArrayList<>()).add(step);
    }
  }

  @Override
  public long finish() {
    shared.keep(early.values().stream().flatMap(List::stream).toList());
    early.clear();
    return kept;
  }

  @Override
  public void close() {}
}
