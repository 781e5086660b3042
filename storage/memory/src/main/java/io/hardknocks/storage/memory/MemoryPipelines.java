package io.hardknocks.storage.memory;

import static java.util.stream.Collectors.groupingBy;

import io.hardknocks.model.step.Detail;
import io.hardknocks.storage.Limits;
import io.hardknocks.storage.PipelineStatistics;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.memory.Calls.Call;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
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
            tables.calls(scope).collect(groupingBy(call -> key(call, by))).entrySet().stream()
                .map(group -> spending(group.getKey(), group.getValue()))
                .sorted(by == By.DAY ? BY_KEY : BY_AMOUNT)
                .toList());
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
    return gate.in(() -> new FailureCosts(tables).of(scope));
  }

  @Override
  public List<Figures> attempts(Scope scope, Grouping grouping) {
    return gate.in(() -> new StageFigures(tables).of(scope, grouping));
  }

  @Override
  public List<Way> ways(Scope scope, int limit) {
    Limits.check(limit);
    return gate.in(() -> Ways.in(tables.in(scope)).limit(limit).toList());
  }

  @Override
  public List<Incident> incidents(Scope scope) {
    return gate.in(() -> new Incidents(tables.calls(scope).toList()).list());
  }
}
