package io.hardknocks.storage.memory;

import static java.util.stream.Collectors.groupingBy;

import io.hardknocks.model.Outcome;
import io.hardknocks.storage.Limits;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Statistics;
import io.hardknocks.storage.memory.Tables.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class MemoryStatistics implements Statistics {
  private final Gate gate;
  private final Tables tables;

  MemoryStatistics(Gate gate, Tables tables) {
    this.gate = gate;
    this.tables = tables;
  }

  @Override
  public Totals totals(Scope scope) {
    return gate.in(
        () -> {
          var all = tables.in(scope).toList();
          var failed = tables.failed(scope).toList();
          return new Totals(
              all.size(), succeeded(all), failed.size(), fixed(failed), sessions(all));
        });
  }

  @Override
  public @Nullable Instant first() {
    return gate.in(
        () -> {
          var attempts = tables.attempts.values().stream().map(one -> one.headline().startedAt());
          var steps = tables.steps.values().stream().map(one -> one.step().timing().startedAt());
          return Stream.concat(attempts, steps).min(Comparator.naturalOrder()).orElse(null);
        });
  }

  @Override
  public List<CategoryCount> categories(Scope scope) {
    return gate.in(
        () ->
            tables
                .failed(scope)
                .collect(groupingBy(entry -> Tables.failure(entry).category()))
                .entrySet()
                .stream()
                .map(
                    of ->
                        new CategoryCount(of.getKey(), of.getValue().size(), fixed(of.getValue())))
                .sorted(
                    Comparator.comparingLong(CategoryCount::failures)
                        .reversed()
                        .thenComparing(count -> count.category().wire()))
                .toList());
  }

  @Override
  public List<DayCount> days(Scope scope) {
    return gate.in(
        () ->
            tables.in(scope).collect(groupingBy(MemoryStatistics::day)).entrySet().stream()
                .map(
                    of -> new DayCount(of.getKey(), of.getValue().size(), succeeded(of.getValue())))
                .sorted(Comparator.comparing(DayCount::day))
                .toList());
  }

  @Override
  public List<TagCount> tags(Scope scope, String prefix, int limit) {
    Limits.check(limit);
    return gate.in(
        () ->
            tables
                .failed(scope)
                .flatMap(entry -> tags(entry, prefix))
                .collect(
                    groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .entrySet()
                .stream()
                .map(of -> count(of.getKey(), of.getValue()))
                .sorted(
                    Comparator.comparingLong(TagCount::failures)
                        .reversed()
                        .thenComparing(TagCount::tag, CodePoints.ORDER))
                .limit(limit)
                .toList());
  }

  private TagCount count(String tag, List<Entry> failures) {
    return new TagCount(
        tag, failures.size(), fixed(failures), sessions(failures), first(failures), last(failures));
  }

  private static Instant first(List<Entry> entries) {
    return entries.stream().map(Entry::startedAt).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static Instant last(List<Entry> entries) {
    return entries.stream().map(Entry::startedAt).max(Comparator.naturalOrder()).orElseThrow();
  }

  @Override
  public List<UseCount> uses(Scope scope, Collection<String> names) {
    var wanted = Set.copyOf(names);
    return gate.in(() -> uses(scope, wanted::contains).toList());
  }

  @Override
  public List<UseCount> usesStarting(Scope scope, String prefix, int limit) {
    Limits.check(limit);
    return gate.in(() -> uses(scope, name -> name.startsWith(prefix)).limit(limit).toList());
  }

  private Stream<UseCount> uses(Scope scope, Predicate<String> wanted) {
    return tables
        .in(scope)
        .flatMap(
            entry ->
                entry.attempt().labels().uses().stream()
                    .filter(wanted)
                    .map(name -> Map.entry(name, entry)))
        .collect(
            groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
        .entrySet()
        .stream()
        .map(of -> use(of.getKey(), of.getValue()))
        .sorted(
            Comparator.comparingLong(UseCount::attempts)
                .reversed()
                .thenComparing(UseCount::name, CodePoints.ORDER));
  }

  private static UseCount use(String name, List<Entry> entries) {
    long failed = entries.stream().filter(entry -> entry.headline().outcome().failed()).count();
    return new UseCount(name, entries.size(), failed, first(entries), last(entries));
  }

  private static Stream<Map.Entry<String, Entry>> tags(Entry entry, String prefix) {
    return Tables.failure(entry).tags().stream()
        .filter(tag -> tag.startsWith(prefix))
        .map(tag -> Map.entry(tag, entry));
  }

  private static LocalDate day(Entry entry) {
    return LocalDate.ofInstant(entry.headline().startedAt(), ZoneOffset.UTC);
  }

  private static long succeeded(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.headline().outcome() == Outcome.SUCCEEDED)
        .count();
  }

  private long fixed(List<Entry> entries) {
    return entries.stream().filter(tables::fixed).count();
  }

  private static long sessions(List<Entry> entries) {
    return entries.stream()
        .map(
            entry ->
                List.of(entry.headline().stage().project(), entry.headline().stage().session()))
        .distinct()
        .count();
  }
}
