package io.hardknocks.engine.link;

import io.hardknocks.analysis.fix.FixLinks;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Headline;
import io.hardknocks.model.StageKey;
import io.hardknocks.storage.Storage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Links failures to the attempts that fixed them, after those were acknowledged. It goes on where
 * the store says that it stopped, so that a crash costs nothing but the time to catch up.
 * Thread-safe.
 */
public final class LinkFixes {
  private static final int PAGE = 10_000;

  private final Storage storage;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  public LinkFixes(Storage storage) {
    this.storage = storage;
  }

  /** Looks at every attempt that arrived since the last call. */
  public void catchUp() {
    oneAtATime.lock();
    try {
      long position = storage.fixes().lookedAt();
      List<Headline> arrived;
      do {
        arrived = storage.attempts().arrivedAfter(position, PAGE);
        if (arrived.isEmpty()) return;
        link(arrived, position);
        position = arrived.getLast().position();
      } while (arrived.size() == PAGE);
    } finally {
      oneAtATime.unlock();
    }
  }

  /** Forgets all links and makes them again from the attempts. */
  public void rebuild() {
    storage.fixes().clear();
    catchUp();
  }

  /**
   * @param lookedAt the position up to which fixes are linked already
   */
  private void link(List<Headline> arrived, long lookedAt) {
    var touched = TouchedStages.by(arrived, storage);
    var begun = begun(arrived);
    var others = touched.stream().filter(stage -> !begun.contains(stage)).toList();
    var older = others.isEmpty() ? List.<Headline>of() : storage.attempts().ofStages(others);
    var tried = inOrderOfTrying(arrived, begun, older);
    var failed = failed(tried);
    var known = byFailed(storage.fixes().of(failed(before(lookedAt, tried))));
    var found = byFailed(FixLinks.among(with(storage.attempts().naming(failed), tried)));
    found.keySet().retainAll(new HashSet<>(failed));

    var changed =
        found.values().stream().filter(fix -> !fix.equals(known.get(fix.failed()))).toList();
    var removed = known.keySet().stream().filter(id -> !found.containsKey(id)).toList();
    storage.fixes().put(changed, removed, arrived.getLast().position());
  }

  /** The stages whose first attempt is among those that arrived: then all of their attempts are. */
  private static Set<StageKey> begun(List<Headline> arrived) {
    return arrived.stream()
        .filter(attempt -> attempt.turn().number() == 1)
        .map(Headline::stage)
        .collect(Collectors.toSet());
  }

  private static List<Headline> inOrderOfTrying(
      List<Headline> arrived, Set<StageKey> begun, List<Headline> others) {
    return Stream.concat(
            arrived.stream().filter(attempt -> begun.contains(attempt.stage())), others.stream())
        .sorted(Comparator.comparing(Headline::startedAt).thenComparing(Headline::position))
        .toList();
  }

  private static List<Headline> before(long position, List<Headline> attempts) {
    return attempts.stream().filter(attempt -> attempt.position() <= position).toList();
  }

  private static List<AttemptId> failed(List<Headline> attempts) {
    return attempts.stream()
        .filter(attempt -> attempt.outcome().failed())
        .map(Headline::id)
        .toList();
  }

  private static Collection<Headline> with(List<Headline> naming, List<Headline> tried) {
    Map<AttemptId, Headline> all = new LinkedHashMap<>();
    tried.forEach(attempt -> all.put(attempt.id(), attempt));
    naming.forEach(attempt -> all.putIfAbsent(attempt.id(), attempt));
    return new ArrayList<>(all.values());
  }

  private static Map<AttemptId, Fix> byFailed(List<Fix> fixes) {
    Map<AttemptId, Fix> byFailed = new LinkedHashMap<>();
    fixes.forEach(fix -> byFailed.put(fix.failed(), fix));
    return byFailed;
  }
}
