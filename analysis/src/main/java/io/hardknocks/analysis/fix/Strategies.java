package io.hardknocks.analysis.fix;

import io.hardknocks.analysis.statistics.Wilson;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Strategy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which ways of repairing failures were tried, how often they worked, and how sure that is. */
public final class Strategies {
  private static final int EXAMPLES = 3;

  /** The surest first; ties by name, so that the order is always the same. */
  private static final Comparator<Standing> SUREST =
      Comparator.comparingDouble((Standing r) -> r.rate().low())
          .reversed()
          .thenComparing(Standing::support, Comparator.reverseOrder())
          .thenComparing(Standing::strategy)
          .thenComparing(Standing::symbol);

  /**
   * What is known of a strategy.
   *
   * @param symbol what it was tried on; empty when that is nothing in particular
   * @param support how many attempts tried it
   * @param succeeded how many of them worked
   * @param rate where the true share of successes is
   * @param examples some of the attempts, those that worked first
   */
  public record Standing(
      Strategy strategy,
      String symbol,
      int support,
      int succeeded,
      Wilson rate,
      List<AttemptId> examples) {
    public Standing {
      examples = List.copyOf(examples);
    }
  }

  private record Key(Strategy strategy, String symbol) {}

  private Strategies() {}

  /** For each strategy, whatever it was tried on; the surest first. */
  public static List<Standing> overall(Collection<Trial> trials) {
    return standings(trials, trial -> new Key(trial.strategy(), ""));
  }

  /** For each strategy and symbol; the surest first. */
  public static List<Standing> bySymbol(Collection<Trial> trials) {
    return standings(trials, trial -> new Key(trial.strategy(), trial.symbol()));
  }

  private static List<Standing> standings(Collection<Trial> trials, Function<Trial, Key> key) {
    Map<Key, Map<AttemptId, Boolean>> tried = new LinkedHashMap<>();
    for (var trial : trials) {
      tried
          .computeIfAbsent(key.apply(trial), k -> new LinkedHashMap<>())
          .merge(trial.attempt(), trial.succeeded(), Boolean::logicalOr);
    }
    var standings = new ArrayList<Standing>();
    tried.forEach((k, attempts) -> standings.add(standing(k, attempts)));
    standings.sort(SUREST);
    return List.copyOf(standings);
  }

  /** An attempt with several edits of the same kind counts once. */
  private static Standing standing(Key key, Map<AttemptId, Boolean> attempts) {
    int succeeded = (int) attempts.values().stream().filter(worked -> worked).count();
    var examples =
        attempts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(EXAMPLES)
            .map(Map.Entry::getKey)
            .toList();
    var rate = Wilson.of(succeeded, attempts.size());
    return new Standing(key.strategy(), key.symbol(), attempts.size(), succeeded, rate, examples);
  }
}
