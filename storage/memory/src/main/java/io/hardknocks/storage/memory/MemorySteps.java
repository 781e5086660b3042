package io.hardknocks.storage.memory;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.StepId;
import io.hardknocks.storage.Limits;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.StepStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

final class MemorySteps implements StepStore {
  private static final Comparator<Arrived> HAPPENING =
      Comparator.comparing((Arrived arrived) -> arrived.step().timing().startedAt())
          .thenComparing(Arrived::position);

  private final Gate gate;
  private final Tables tables;

  MemorySteps(Gate gate, Tables tables) {
    this.gate = gate;
    this.tables = tables;
  }

  @Override
  public List<Step> append(List<Step> steps) {
    var given = List.copyOf(steps);
    return gate.in(
        () -> {
          var kept = new ArrayList<Step>();
          for (var step : given) {
            if (tables.steps.containsKey(step.id())) continue;
            tables.steps.put(step.id(), new Arrived(++tables.stepPosition, step));
            kept.add(step);
          }
          return List.copyOf(kept);
        });
  }

  @Override
  public List<Step> findAll(Collection<StepId> ids) {
    var wanted = Set.copyOf(ids);
    return select(step -> wanted.contains(step.id()));
  }

  @Override
  public void amend(List<Step> steps) {
    var given = List.copyOf(steps);
    gate.run(
        () ->
            given.forEach(
                step ->
                    tables.steps.computeIfPresent(
                        step.id(), (same, arrived) -> new Arrived(arrived.position(), step))));
  }

  @Override
  public List<Step> ofSession(Project project, String session) {
    return select(
        step ->
            step.place().stage().project().equals(project)
                && step.place().stage().session().equals(session));
  }

  @Override
  public List<Step> ofAttempts(Collection<AttemptId> attempts) {
    var wanted = Set.copyOf(attempts);
    return select(step -> isOf(wanted, step.place().attempt()));
  }

  private static boolean isOf(Set<AttemptId> wanted, @Nullable AttemptId attempt) {
    return attempt != null && wanted.contains(attempt);
  }

  private List<Step> select(Predicate<Step> wanted) {
    return gate.in(
        () ->
            tables.steps.values().stream()
                .filter(arrived -> wanted.test(arrived.step()))
                .sorted(HAPPENING)
                .map(Arrived::step)
                .toList());
  }

  @Override
  public List<Arrived> arrivedAfter(Scope scope, Detail.Kind kind, long position, int limit) {
    Limits.check(limit);
    return gate.in(
        () ->
            tables
                .stepsIn(scope)
                .filter(arrived -> arrived.position() > position)
                .filter(arrived -> Detail.Kind.of(arrived.step().detail()) == kind)
                .limit(limit)
                .toList());
  }

  @Override
  public void price(Map<StepId, Cost> costs) {
    var given = Map.copyOf(costs);
    gate.run(
        () ->
            given.forEach(
                (id, cost) ->
                    tables.steps.computeIfPresent(id, (same, arrived) -> at(arrived, cost))));
  }

  private static Arrived at(Arrived arrived, Cost cost) {
    return arrived.step().detail() instanceof Detail.ModelCall call
        ? new Arrived(arrived.position(), arrived.step().detail(call.at(cost)))
        : arrived;
  }
}
