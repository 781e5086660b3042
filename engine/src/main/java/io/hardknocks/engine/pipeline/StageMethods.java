package io.hardknocks.engine.pipeline;

import io.hardknocks.storage.PipelineStatistics;
import io.hardknocks.storage.PipelineStatistics.Figures;
import io.hardknocks.storage.PipelineStatistics.Grouping;
import io.hardknocks.storage.PipelineStatistics.Way;
import io.hardknocks.storage.Scope;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The methods of a stage, how they were tried one after another, and what each order of them would
 * take.
 *
 * @param orders least expected time first; empty when there is one method, or too many of them
 */
public record StageMethods(
    String stage, List<Figures> methods, List<Way> ways, List<Order> orders) {
  /** Of more methods than this, orders are not worked out: their number explodes. */
  private static final int MOST_METHODS = 5;

  private static final int WAYS = 10_000;

  public StageMethods {
    methods = List.copyOf(methods);
    ways = List.copyOf(ways);
    orders = List.copyOf(orders);
  }

  /**
   * What trying methods in this order until one succeeds would take, if each of them succeeds as
   * often as it did, whatever was tried before.
   *
   * @param success the share of sessions in which one of them succeeds
   * @param time expected; {@code null} when the time of a method is not known
   * @param cost expected, of the calls that have a price; {@code null} when a method made calls and
   *     none has one
   */
  public record Order(
      List<String> methods, double success, @Nullable Duration time, @Nullable BigDecimal cost) {}

  static List<StageMethods> of(PipelineStatistics statistics, Scope scope) {
    var methods = byStage(statistics.attempts(scope, Grouping.METHOD));
    var ways =
        statistics.ways(scope, WAYS).stream()
            .filter(way -> way.tries().size() > 1)
            .collect(Collectors.groupingBy(Way::stage));
    var stages = new ArrayList<StageMethods>();
    methods.forEach(
        (stage, some) ->
            stages.add(
                new StageMethods(stage, some, ways.getOrDefault(stage, List.of()), orders(some))));
    return stages;
  }

  private static Map<String, List<Figures>> byStage(List<Figures> methods) {
    return methods.stream()
        .collect(Collectors.groupingBy(Figures::stage, LinkedHashMap::new, Collectors.toList()));
  }

  private static List<Order> orders(List<Figures> methods) {
    if (methods.size() < 2 || methods.size() > MOST_METHODS) return List.of();
    return permutations(methods).stream()
        .map(StageMethods::order)
        .sorted(
            Comparator.comparing(
                    Order::time, Comparator.nullsLast(Comparator.<Duration>naturalOrder()))
                .thenComparing(Order::cost, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private static List<List<Figures>> permutations(List<Figures> methods) {
    if (methods.isEmpty()) return List.of(List.of());
    var all = new ArrayList<List<Figures>>();
    for (var first : methods) {
      var others = methods.stream().filter(other -> !other.equals(first)).toList();
      for (var rest : permutations(others)) {
        var one = new ArrayList<Figures>();
        one.add(first);
        one.addAll(rest);
        all.add(one);
      }
    }
    return all;
  }

  /** A method is reached when all before it failed. */
  private static Order order(List<Figures> methods) {
    double reached = 1;
    double nanos = 0;
    var cost = BigDecimal.ZERO;
    boolean timed = true;
    boolean priced = true;
    for (var method : methods) {
      var mean = method.time().mean();
      var each = costEach(method);
      timed &= mean != null;
      priced &= each != null;
      if (mean != null) nanos += reached * mean.toNanos();
      if (each != null) cost = cost.add(each.multiply(BigDecimal.valueOf(reached)));
      reached *= 1 - method.tries().successRate();
    }
    return new Order(
        methods.stream().map(Figures::method).toList(),
        1 - reached,
        timed ? Duration.ofNanos(Math.round(nanos)) : null,
        priced ? cost.round(MathContext.DECIMAL32).stripTrailingZeros() : null);
  }

  /** What one attempt by a method costs; {@code null} when no call of it has a price. */
  public static @Nullable BigDecimal costEach(Figures method) {
    if (method.money().unknown()) return null;
    return method
        .money()
        .amount()
        .divide(BigDecimal.valueOf(method.tries().attempts()), MathContext.DECIMAL32);
  }
}
