package io.hardknocks.storage.contract;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Pattern;
import io.hardknocks.model.Project;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Statistics.CategoryCount;
import io.hardknocks.storage.Statistics.DayCount;
import io.hardknocks.storage.Statistics.Totals;
import io.hardknocks.storage.Storage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Counts again, one by one, what a store answers about many attempts. */
record Recount(Storage storage, List<Headline> arrived, Set<AttemptId> fixed) {
  static final Comparator<Headline> TRYING =
      Comparator.comparing(Headline::startedAt).thenComparing(Headline::position);

  static Recount of(Storage storage, List<Headline> arrived) {
    var ids = arrived.stream().map(Headline::id).toList();
    var fixes = storage.fixes().of(ids);
    assertThat(Set.copyOf(ids)).containsAll(fixes.stream().map(Fix::fixing).toList());
    return new Recount(
        storage, arrived, fixes.stream().map(Fix::failed).collect(Collectors.toSet()));
  }

  void check() {
    checkScope(Scope.ALL);
    var projects = new TreeSet<>(Comparator.comparing(Project::name));
    arrived.forEach(headline -> projects.add(headline.stage().project()));
    projects.stream().limit(3).forEach(project -> checkScope(Scope.of(project)));
    var times = arrived.stream().map(Headline::startedAt).sorted().toList();
    if (times.isEmpty()) return;
    var middle = times.get(times.size() / 2);
    checkScope(Scope.ALL.since(middle));
    checkScope(Scope.ALL.until(middle));
  }

  private void checkScope(Scope scope) {
    var all =
        arrived.stream()
            .filter(headline -> scope.contains(headline.stage().project(), headline.startedAt()))
            .toList();
    var failed = all.stream().filter(headline -> headline.failure() != null).toList();
    var statistics = storage.statistics();
    assertThat(statistics.totals(scope))
        .isEqualTo(
            new Totals(all.size(), succeeded(all), failed.size(), fixes(failed), sessions(all)));
    assertThat(statistics.categories(scope)).isEqualTo(categories(failed));
    assertThat(statistics.days(scope)).isEqualTo(days(all));
    assertThat(storage.patterns().list(scope, 10_000)).isEqualTo(patterns(failed));
    var unfixed = failed.stream().filter(headline -> !fixed.contains(headline.id()));
    assertThat(Invariants.pages(storage, AttemptQuery.of(scope, 10_000).unfixed()))
        .isEqualTo(unfixed.sorted(TRYING.reversed()).toList());
  }

  private List<CategoryCount> categories(List<Headline> failed) {
    return failed.stream()
        .collect(groupingBy(headline -> requireNonNull(headline.failure()).category()))
        .entrySet()
        .stream()
        .map(of -> new CategoryCount(of.getKey(), of.getValue().size(), fixes(of.getValue())))
        .sorted(
            Comparator.comparingLong(CategoryCount::failures)
                .reversed()
                .thenComparing(count -> count.category().wire()))
        .toList();
  }

  private static List<DayCount> days(List<Headline> all) {
    return all.stream()
        .collect(groupingBy(headline -> LocalDate.ofInstant(headline.startedAt(), ZoneOffset.UTC)))
        .entrySet()
        .stream()
        .map(of -> new DayCount(of.getKey(), of.getValue().size(), succeeded(of.getValue())))
        .sorted(Comparator.comparing(DayCount::day))
        .toList();
  }

  private List<Pattern> patterns(List<Headline> failed) {
    return failed.stream()
        .collect(
            groupingBy(
                headline ->
                    List.of(
                        headline.stage().project(),
                        requireNonNull(headline.failure()).fingerprint())))
        .values()
        .stream()
        .map(this::pattern)
        .sorted(
            Comparator.comparingLong(Pattern::failures)
                .reversed()
                .thenComparing(Pattern::fingerprint)
                .thenComparing(
                    pattern -> pattern.sample().stage().project().name(), CodePoints.ORDER))
        .toList();
  }

  private Pattern pattern(List<Headline> failures) {
    var tried = failures.stream().sorted(TRYING).toList();
    var sample = tried.getLast();
    var fingerprint = requireNonNull(sample.failure()).fingerprint();
    var whole = requireNonNull(storage.patterns().find(sample.stage().project(), fingerprint));
    return new Pattern(
        fingerprint,
        whole.state(),
        failures.size(),
        sessions(failures),
        fixes(failures),
        tried.getFirst().startedAt(),
        sample.startedAt(),
        sample);
  }

  private long fixes(List<Headline> failed) {
    return failed.stream().filter(headline -> fixed.contains(headline.id())).count();
  }

  private static long succeeded(List<Headline> all) {
    return all.stream().filter(headline -> headline.outcome() == Outcome.SUCCEEDED).count();
  }

  private static long sessions(List<Headline> all) {
    return all.stream()
        .map(headline -> List.of(headline.stage().project(), headline.stage().session()))
        .distinct()
        .count();
  }
}
