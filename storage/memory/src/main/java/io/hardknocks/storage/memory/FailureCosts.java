package io.hardknocks.storage.memory;

import io.hardknocks.model.Outcome;
import io.hardknocks.model.StageKey;
import io.hardknocks.storage.PipelineStatistics.FailureCost;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.memory.Calls.Call;
import io.hardknocks.storage.memory.Tables.Entry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What went into failures. */
record FailureCosts(Tables tables) {
  FailureCost of(Scope scope) {
    var fixes =
        tables.fixes.values().stream()
            .filter(fix -> scope.contains(fix.project(), fix.failedAt()))
            .toList();
    var involved =
        fixes.stream()
            .flatMap(fix -> Stream.of(fix.failed(), fix.fixing()))
            .collect(Collectors.toSet());
    var before = tables.calls(scope).filter(this::isBeforeSuccess);
    return new FailureCost(Calls.money(before), tables.moneyOf(involved), fixes.size());
  }

  private boolean isBeforeSuccess(Call call) {
    var tried = entries(call.step().place().stage());
    if (tried.isEmpty()) return false;
    var first =
        tried.stream()
            .filter(entry -> entry.headline().outcome() == Outcome.SUCCEEDED)
            .map(entry -> entry.headline().startedAt())
            .min(Comparator.naturalOrder());
    return first.isEmpty() || startOf(call).isBefore(first.get());
  }

  private List<Entry> entries(StageKey stage) {
    return tables.attempts.values().stream()
        .filter(entry -> entry.attempt().stage().equals(stage))
        .toList();
  }

  private Instant startOf(Call call) {
    var attempt = call.step().place().attempt();
    var entry = attempt == null ? null : tables.attempts.get(attempt);
    return entry == null ? call.step().timing().startedAt() : entry.headline().startedAt();
  }
}
