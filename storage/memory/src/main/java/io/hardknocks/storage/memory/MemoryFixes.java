package io.hardknocks.storage.memory;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Project;
import io.hardknocks.storage.FixStore;
import io.hardknocks.storage.Limits;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

final class MemoryFixes implements FixStore {
  private static final Comparator<Fix> BY_FAILED =
      Comparator.comparing(fix -> fix.failed().value(), CodePoints.ORDER);

  private static final Comparator<Fix> BY_PATTERN =
      Comparator.<Fix, String>comparing(fix -> fix.project().name(), CodePoints.ORDER)
          .thenComparing(fix -> fix.fingerprint().value(), CodePoints.ORDER)
          .thenComparing(Fix::failedAt, Comparator.reverseOrder())
          .thenComparing(BY_FAILED);

  private final Gate gate;
  private final Tables tables;

  MemoryFixes(Gate gate, Tables tables) {
    this.gate = gate;
    this.tables = tables;
  }

  @Override
  public void put(List<Fix> fixes, Collection<AttemptId> removed, long position) {
    var given = List.copyOf(fixes);
    var withdrawn = List.copyOf(removed);
    gate.run(
        () -> {
          var known = given.stream().filter(tables::knows).toList();
          known.forEach(tables::requireTrue);
          withdrawn.forEach(tables.fixes::remove);
          known.forEach(fix -> tables.fixes.put(fix.failed(), fix));
          tables.lookedAt = Math.max(tables.lookedAt, position);
        });
  }

  @Override
  public long lookedAt() {
    return gate.in(() -> tables.lookedAt);
  }

  @Override
  public List<Fix> of(Collection<AttemptId> failed) {
    var wanted = Set.copyOf(failed);
    return select(fix -> wanted.contains(fix.failed()), BY_FAILED);
  }

  @Override
  public List<Fix> by(Collection<AttemptId> fixing) {
    var wanted = Set.copyOf(fixing);
    return select(fix -> wanted.contains(fix.fixing()), BY_FAILED);
  }

  @Override
  public List<Fix> latest(Collection<Fingerprint> fingerprints, int each) {
    Limits.check(each);
    var wanted = Set.copyOf(fingerprints);
    var given = new HashMap<Pattern, Integer>();
    return select(fix -> wanted.contains(fix.fingerprint()), BY_PATTERN).stream()
        .filter(fix -> given.merge(Pattern.of(fix), 1, Integer::sum) <= each)
        .toList();
  }

  private record Pattern(Project project, Fingerprint fingerprint) {
    static Pattern of(Fix fix) {
      return new Pattern(fix.project(), fix.fingerprint());
    }
  }

  private List<Fix> select(Predicate<Fix> wanted, Comparator<Fix> order) {
    return gate.in(() -> tables.fixes.values().stream().filter(wanted).sorted(order).toList());
  }

  @Override
  public void explain(Map<Fix, List<Edit>> edits) {
    var given = Map.copyOf(edits);
    gate.run(
        () ->
            given.forEach(
                (fix, changed) -> {
                  if (fix.equals(tables.fixes.get(fix.failed())))
                    tables.explained.put(fix, List.copyOf(changed));
                }));
  }

  @Override
  public Map<Fix, List<Edit>> explained(Collection<Fix> fixes) {
    var wanted = Set.copyOf(fixes);
    return gate.in(
        () -> {
          var explained = new HashMap<Fix, List<Edit>>();
          for (var fix : wanted) {
            var edits = tables.explained.get(fix);
            if (edits != null) explained.put(fix, edits);
          }
          return explained;
        });
  }

  @Override
  public void clear() {
    gate.run(
        () -> {
          tables.fixes.clear();
          tables.explained.clear();
          tables.lookedAt = 0;
        });
  }
}
