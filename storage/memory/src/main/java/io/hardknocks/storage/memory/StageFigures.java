package io.hardknocks.storage.memory;

import static java.util.stream.Collectors.groupingBy;

import io.hardknocks.model.Outcome;
import io.hardknocks.model.Usage;
import io.hardknocks.storage.PipelineStatistics.Figures;
import io.hardknocks.storage.PipelineStatistics.Grouping;
import io.hardknocks.storage.PipelineStatistics.Load;
import io.hardknocks.storage.PipelineStatistics.Money;
import io.hardknocks.storage.PipelineStatistics.Spread;
import io.hardknocks.storage.PipelineStatistics.Tries;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.memory.Tables.Entry;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Attempts added up by stage, and by method where that is asked for. */
record StageFigures(Tables tables) {
  List<Figures> of(Scope scope, Grouping grouping) {
    return tables.in(scope).collect(groupingBy(entry -> key(entry, grouping))).entrySet().stream()
        .map(group -> figures(group.getKey(), group.getValue()))
        .sorted(
            Comparator.comparing(Figures::stage, CodePoints.ORDER)
                .thenComparing(Figures::method, CodePoints.ORDER))
        .toList();
  }

  private record Key(String stage, String method) {}

  private static Key key(Entry entry, Grouping grouping) {
    var attempt = entry.attempt();
    return new Key(
        attempt.stage().name(), grouping == Grouping.METHOD ? attempt.turn().method() : "");
  }

  private Figures figures(Key key, List<Entry> entries) {
    var failed = entries.stream().filter(entry -> entry.headline().outcome().failed()).toList();
    return new Figures(
        key.stage(),
        key.method(),
        tries(entries, failed.size()),
        time(entries),
        time(failed).total(),
        load(entries),
        moneyOf(entries),
        moneyOf(failed));
  }

  private static Tries tries(List<Entry> entries, long failed) {
    return new Tries(
        entries.size(),
        count(entries, entry -> entry.headline().outcome() == Outcome.SUCCEEDED),
        failed,
        count(entries, entry -> entry.attempt().turn().number() > 1));
  }

  private static long count(List<Entry> entries, Predicate<Entry> which) {
    return entries.stream().filter(which).count();
  }

  private static Spread time(List<Entry> entries) {
    return Calls.spread(entries.stream().map(entry -> entry.headline().duration()));
  }

  private static Load load(List<Entry> entries) {
    var usages = entries.stream().map(entry -> entry.attempt().execution().usage()).toList();
    return new Load(
        all(usages, Usage::cpu, Duration::plus),
        all(usages, Usage::peakMemoryBytes, Long::max),
        all(usages, Usage::readBytes, Long::sum),
        all(usages, Usage::writtenBytes, Long::sum));
  }

  /** {@code null} where nobody measured it. */
  private static <T> @Nullable T all(
      List<Usage> usages, Function<Usage, @Nullable T> part, BinaryOperator<T> together) {
    return usages.stream().map(part).filter(Objects::nonNull).reduce(together).orElse(null);
  }

  private Money moneyOf(List<Entry> entries) {
    return tables.moneyOf(
        entries.stream().map(entry -> entry.attempt().id()).collect(Collectors.toSet()));
  }
}
