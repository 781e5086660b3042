package io.hardknocks.engine.report;

import io.hardknocks.analysis.edits.Change;
import io.hardknocks.analysis.edits.EditMiner;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Pattern;
import io.hardknocks.storage.Storage;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what fixed a pattern into words. */
public final class KnownFixes {
  private static final int LOOKED_AT = 3;

  private final Storage storage;
  private final EditMiner miner;

  public KnownFixes(Storage storage, EditMiner miner) {
    this.storage = storage;
    this.miner = miner;
  }

  /** The clearest of the latest fixes of each pattern; a pattern without one is left out. */
  public Map<Pattern, KnownFix> of(Collection<Pattern> patterns) {
    Map<Pattern, List<Fix>> latest = new LinkedHashMap<>();
    for (var pattern : patterns) {
      if (pattern.fixed() > 0) latest.put(pattern, latest(pattern));
    }
    var attempts = load(latest.values().stream().flatMap(List::stream).toList());
    Map<Pattern, KnownFix> known = new LinkedHashMap<>();
    latest.forEach(
        (pattern, fixes) -> {
          var clearest = clearest(fixes, attempts);
          if (clearest != null) known.put(pattern, clearest);
        });
    return known;
  }

  private List<Fix> latest(Pattern pattern) {
    var project = pattern.sample().stage().project();
    return storage.fixes().ofPattern(project, pattern.fingerprint(), LOOKED_AT);
  }

  private @Nullable KnownFix clearest(List<Fix> fixes, Map<AttemptId, Attempt> attempts) {
    return fixes.stream()
        .flatMap(fix -> explain(fix, attempts))
        .max(Comparator.comparingDouble(fix -> fix.edits().getFirst().relevance()))
        .orElse(null);
  }

  private Map<AttemptId, Attempt> load(List<Fix> fixes) {
    var ids =
        fixes.stream().flatMap(fix -> Stream.of(fix.failed(), fix.fixing())).distinct().toList();
    return storage.attempts().findAll(ids).stream()
        .collect(Collectors.toMap(Attempt::id, Function.identity()));
  }

  private Stream<KnownFix> explain(Fix fix, Map<AttemptId, Attempt> attempts) {
    var failed = attempts.get(fix.failed());
    var fixing = attempts.get(fix.fixing());
    if (failed == null || fixing == null) return Stream.empty();
    var edits = miner.mine(Change.between(failed, fixing));
    return edits.isEmpty()
        ? Stream.empty()
        : Stream.of(new KnownFix(fix, edits, EditSentence.of(edits.getFirst())));
  }
}
