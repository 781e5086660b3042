package io.hardknocks.storage.memory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.hardknocks.model.Decision;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Pattern;
import io.hardknocks.model.PatternState;
import io.hardknocks.model.Project;
import io.hardknocks.storage.Limits;
import io.hardknocks.storage.PatternStore;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.memory.Tables.Entry;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class MemoryPatterns implements PatternStore {
  private static final Comparator<Pattern> ORDER =
      Comparator.comparingLong(Pattern::failures)
          .reversed()
          .thenComparing(Pattern::fingerprint)
          .thenComparing(MemoryPatterns::projectName, CodePoints.ORDER);

  private final Gate gate;
  private final Tables tables;

  MemoryPatterns(Gate gate, Tables tables) {
    this.gate = gate;
    this.tables = tables;
  }

  @Override
  public List<Pattern> list(Scope scope, int limit) {
    Limits.check(limit);
    return gate.in(
        () ->
            tables.failed(scope).collect(groupingBy(MemoryPatterns::key)).entrySet().stream()
                .map(group -> pattern(group.getKey(), group.getValue()))
                .sorted(ORDER)
                .limit(limit)
                .toList());
  }

  @Override
  public List<PatternCount> counts(Scope scope, Collection<Fingerprint> fingerprints) {
    return gate.in(
        () ->
            tables
                .failed(scope)
                .map(MemoryPatterns::key)
                .filter(key -> fingerprints.contains(key.fingerprint()))
                .collect(groupingBy(key -> key, counting()))
                .entrySet()
                .stream()
                .map(
                    of ->
                        new PatternCount(
                            of.getKey().project(), of.getKey().fingerprint(), of.getValue()))
                .sorted(
                    Comparator.comparing(PatternCount::fingerprint)
                        .thenComparing(count -> count.project().name(), CodePoints.ORDER))
                .toList());
  }

  @Override
  public @Nullable Pattern find(Project project, Fingerprint fingerprint) {
    var key = new Key(project, fingerprint);
    return gate.in(
        () -> {
          var failures = failures(key);
          return failures.isEmpty() ? null : pattern(key, failures);
        });
  }

  @Override
  public List<Fingerprint> startingWith(Scope scope, String prefix, int limit) {
    Limits.check(limit);
    return gate.in(
        () ->
            tables
                .failed(scope)
                .map(entry -> Tables.failure(entry).fingerprint())
                .filter(fingerprint -> fingerprint.value().startsWith(prefix))
                .distinct()
                .sorted()
                .limit(limit)
                .toList());
  }

  @Override
  public void decide(Decision decision) {
    gate.run(() -> tables.decisions.add(decision));
  }

  @Override
  public List<Decision> decisions(Project project, Fingerprint fingerprint) {
    return gate.in(() -> made(new Key(project, fingerprint)));
  }

  private List<Decision> made(Key key) {
    return tables.decisions.stream()
        .filter(made -> key.equals(new Key(made.project(), made.fingerprint())))
        .toList();
  }

  private List<Entry> failures(Key key) {
    return tables.failed(Scope.of(key.project())).filter(entry -> key(entry).equals(key)).toList();
  }

  private Pattern pattern(Key key, List<Entry> failures) {
    var tried = failures.stream().sorted(Tables.TRYING).map(Entry::headline).toList();
    return new Pattern(
        key.fingerprint(),
        state(key),
        failures.size(),
        failures.stream().map(entry -> entry.attempt().stage().session()).distinct().count(),
        failures.stream().filter(tables::fixed).count(),
        tried.getFirst().startedAt(),
        tried.getLast().startedAt(),
        tried.getLast());
  }

  private PatternState state(Key key) {
    // max() keeps the first of equals, and the one that was kept last counts
    var latest = made(key).reversed().stream().max(Comparator.comparing(Decision::at));
    if (latest.isEmpty()) return PatternState.OPEN;
    var decision = latest.get();
    boolean cameBack =
        decision.state() == PatternState.RESOLVED
            && failures(key).stream()
                .anyMatch(entry -> entry.headline().startedAt().isAfter(decision.at()));
    return cameBack ? PatternState.REGRESSED : decision.state();
  }

  private static Key key(Entry entry) {
    return new Key(entry.attempt().stage().project(), Tables.failure(entry).fingerprint());
  }

  private static String projectName(Pattern pattern) {
    return pattern.sample().stage().project().name();
  }

  private record Key(Project project, Fingerprint fingerprint) {}
}
