package io.hardknocks.storage.memory;

import static java.util.stream.Collectors.groupingBy;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.step.Detail;
import io.hardknocks.storage.Limits;
import io.hardknocks.storage.PipelineStatistics;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.memory.Calls.Call;
import io.hardknocks.storage.memory.Tables.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class MemoryPipelines implements PipelineStatistics {
  private static final Comparator<Spending> BY_KEY =
      Comparator.comparing(Spending::key, CodePoints.ORDER);
  private static final Comparator<Spending> BY_AMOUNT =
      Comparator.comparing((Spending spending) -> spending.money().amount())
          .reversed()
          .thenComparing(BY_KEY);

  private final Gate gate;
  private final Tables tables;

  MemoryPipelines(Gate gate, Tables tables) {
    this.gate = gate;
    this.tables = tables;
  }

  @Override
  public List<Spending> spending(Scope scope, By by) {
    return gate.in(
        () ->
            calls(scope).collect(groupingBy(call -> key(call, by))).entrySet().stream()
                .map(group -> spending(group.getKey(), group.getValue()))
                .sorted(by == By.DAY ? BY_KEY : BY_AMOUNT)
                .toList());
  }

  private Stream<Call> calls(Scope scope) {
    return Calls.among(tables.stepsIn(scope).map(arrived -> arrived.step()));
  }

  private static String key(Call call, By by) {
    var stage = call.step().place().stage();
    return switch (by) {
      case MODEL -> call.detail().model();
      case STAGE -> stage.name();
      case PROJECT -> stage.project().name();
      case DAY -> LocalDate.ofInstant(call.step().timing().startedAt(), ZoneOffset.UTC).toString();
    };
  }

  private static Spending spending(String key, List<Call> calls) {
    return new Spending(
        key,
        Calls.money(calls.stream()),
        sum(calls, call -> orZero(call.detail().tokens().input())),
        sum(calls, call -> orZero(call.detail().tokens().output())),
        sum(calls, call -> orZero(call.detail().tokens().cacheRead())),
        sum(calls, call -> orZero(call.detail().tokens().cacheWrite())));
  }

  private static long orZero(@Nullable Long number) {
    return number == null ? 0 : number;
  }

  private static <T> long sum(List<T> all, ToLongFunction<T> part) {
    return all.stream().mapToLong(part).sum();
  }

  @Override
  public Map<Validated, Long> validations(Scope scope) {
    return gate.in(
        () -> {
          var counts = new HashMap<Validated, Long>();
          tables
              .stepsIn(scope)
              .map(arrived -> arrived.step())
              .filter(step -> step.detail() instanceof Detail.Validation)
              .forEach(
                  step ->
                      counts.merge(
                          Validated.of(step.ending(), (Detail.Validation) step.detail()),
                          1L,
                          Long::sum));
          return counts;
        });
  }

  @Override
  public FailureCost failureCost(Scope scope) {
    return gate.in(
        () -> {
          var fixes =
              tables.fixes.values().stream()
                  .filter(fix -> scope.contains(fix.project(), fix.failedAt()))
                  .toList();
          var involved =
              fixes.stream()
                  .flatMap(fix -> Stream.of(fix.failed(), fix.fixing()))
                  .collect(Collectors.toSet());
          var before = calls(scope).filter(this::isBeforeSuccess);
          var onFixed =
              calls(Scope.ALL)
                  .filter(
                      call ->
                          call.step().place().attempt() != null
                              && involved.contains(call.step().place().attempt()));
          return new FailureCost(Calls.money(before), Calls.money(onFixed), fixes.size());
        });
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

  @Override
  public List<Figures> attempts(Scope scope, Grouping grouping) {
    return gate.in(
        () ->
            tables.in(scope).collect(groupingBy(entry -> key(entry, grouping))).entrySet().stream()
                .map(group -> figures(group.getKey(), group.getValue()))
                .sorted(
                    Comparator.comparing(Figures::stage, CodePoints.ORDER)
                        .thenComparing(Figures::method, CodePoints.ORDER))
                .toList());
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
        Calls.spread(entries.stream().map(MemoryPipelines::duration)),
        Calls.spread(failed.stream().map(MemoryPipelines::duration)).total(),
        load(entries),
        moneyOf(entries),
        moneyOf(failed));
  }

  private static Tries tries(List<Entry> entries, long failed) {
    return new Tries(
        entries.size(),
        sum(entries, entry -> entry.headline().outcome() == Outcome.SUCCEEDED ? 1 : 0),
        failed,
        sum(entries, entry -> entry.attempt().turn().number() > 1 ? 1 : 0));
  }

  private static @Nullable Duration duration(Entry entry) {
    return entry.headline().duration();
  }

  private static Load load(List<Entry> entries) {
    var usages = entries.stream().map(entry -> entry.attempt().execution().usage()).toList();
    return new Load(
        usages.stream()
            .map(usage -> usage.cpu())
            .filter(Objects::nonNull)
            .reduce(Duration::plus)
            .orElse(null),
        usages.stream()
            .map(usage -> usage.peakMemoryBytes())
            .filter(Objects::nonNull)
            .reduce(Long::max)
            .orElse(null),
        usages.stream()
            .map(usage -> usage.readBytes())
            .filter(Objects::nonNull)
            .reduce(Long::sum)
            .orElse(null),
        usages.stream()
            .map(usage -> usage.writtenBytes())
            .filter(Objects::nonNull)
            .reduce(Long::sum)
            .orElse(null));
  }

  private Money moneyOf(List<Entry> entries) {
    var ids = entries.stream().map(entry -> entry.attempt().id()).collect(Collectors.toSet());
    return Calls.money(
        calls(Scope.ALL)
            .filter(
                call -> {
                  AttemptId attempt = call.step().place().attempt();
                  return attempt != null && ids.contains(attempt);
                }));
  }

  @Override
  public List<Way> ways(Scope scope, int limit) {
    Limits.check(limit);
    return gate.in(
        () ->
            tables
                .in(scope)
                .sorted(Tables.TRYING)
                .collect(groupingBy(entry -> entry.attempt().stage()))
                .entrySet()
                .stream()
                .map(stage -> new Way(stage.getKey().name(), way(stage.getValue()), 1))
                .collect(groupingBy(way -> way, Collectors.counting()))
                .entrySet()
                .stream()
                .map(way -> new Way(way.getKey().stage(), way.getKey().tries(), way.getValue()))
                .sorted(
                    Comparator.comparingLong(Way::sessions)
                        .reversed()
                        .thenComparing(Way::stage, CodePoints.ORDER)
                        .thenComparing(MemoryPipelines::text, CodePoints.ORDER))
                .limit(limit)
                .toList());
  }

  private static List<Try> way(List<Entry> tried) {
    return tried.stream()
        .map(entry -> new Try(entry.attempt().turn().method(), entry.headline().outcome()))
        .toList();
  }

  private static String text(Way way) {
    return way.tries().stream()
        .map(link -> link.method() + "\u001f" + link.outcome().wire())
        .collect(Collectors.joining("\u001e"));
  }

  @Override
  public List<Incident> incidents(Scope scope) {
    return gate.in(() -> new Incidents(calls(scope).toList()).list());
  }
}
