package io.hardknocks.engine.report.fix;

import io.hardknocks.analysis.edits.Change;
import io.hardknocks.analysis.edits.EditMiner;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Pattern;
import io.hardknocks.model.Project;
import io.hardknocks.storage.Storage;
import io.hardknocks.storage.StorageException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts what fixed a pattern into words, and remembers the words: the attempts of a fix never
 * change. What a fix changed is kept in the store, too, for the next process. Thread-safe.
 */
public final class KnownFixes {
  private static final int LOOKED_AT = 3;
  private static final int REMEMBERED = 2_000;

  /** To put a fix into words takes longer than to find it, so most are left after the first. */
  private static final double CLEAR = 0.45;

  private static final Comparator<KnownFix> CLEARER =
      Comparator.comparing((KnownFix fix) -> !fix.isWeak())
          .thenComparingDouble(fix -> fix.edits().getFirst().relevance());

  private final Storage storage;
  private final EditMiner miner;
  private final ActiveLessons lessons;
  private final Map<Fix, List<KnownFix>> explained = new LinkedHashMap<>();
  private final AtomicBoolean full = new AtomicBoolean();

  public KnownFixes(Storage storage, EditMiner miner) {
    this.storage = storage;
    this.miner = miner;
    this.lessons = new ActiveLessons(storage.lessons());
  }

  /**
   * The latest fix of each pattern, or, where that is not clear, the clearest of some before it; a
   * pattern without one is left out.
   */
  public Map<Pattern, KnownFix> of(Collection<Pattern> patterns) {
    var latest = latest(patterns);
    var explanations = explain(latest.values().stream().map(List::getFirst).toList());
    var unclear =
        latest.values().stream().filter(fixes -> !isClear(explanations.get(fixes.getFirst())));
    explanations.putAll(explain(unclear.flatMap(List::stream).toList()));
    Map<Pattern, KnownFix> known = new LinkedHashMap<>();
    latest.forEach(
        (pattern, fixes) -> {
          var clearest = clearest(fixes, explanations);
          if (clearest != null) known.put(pattern, inOurWords(pattern, clearest));
        });
    return known;
  }

  /** What the lesson of the pattern says, which knows more than one fix. */
  private KnownFix inOurWords(Pattern pattern, KnownFix fix) {
    var lesson = lessons.sentence(pattern);
    return lesson == null ? fix : fix.taughtBy(lesson);
  }

  private static boolean isClear(@Nullable List<KnownFix> explanation) {
    return explanation != null
        && explanation.stream()
            .anyMatch(fix -> !fix.isWeak() && fix.edits().getFirst().relevance() >= CLEAR);
  }

  private Map<Pattern, List<Fix>> latest(Collection<Pattern> patterns) {
    var fixed = patterns.stream().filter(pattern -> pattern.fixed() > 0).toList();
    if (fixed.isEmpty()) return Map.of();
    var prints = fixed.stream().map(Pattern::fingerprint).distinct().toList();
    var fixes =
        storage.fixes().latest(prints, LOOKED_AT).stream()
            .collect(Collectors.groupingBy(fix -> new Key(fix.project(), fix.fingerprint())));
    Map<Pattern, List<Fix>> latest = new LinkedHashMap<>();
    for (var pattern : fixed) {
      var key = new Key(pattern.sample().stage().project(), pattern.fingerprint());
      var some = fixes.get(key);
      if (some != null) latest.put(pattern, some);
    }
    return latest;
  }

  private record Key(Project project, Fingerprint fingerprint) {}

  private static @Nullable KnownFix clearest(
      List<Fix> fixes, Map<Fix, List<KnownFix>> explanations) {
    return fixes.stream()
        .flatMap(fix -> explanations.getOrDefault(fix, List.of()).stream())
        .max(CLEARER)
        .orElse(null);
  }

  /** What each fix changed: one explanation, or none where the change is not understood. */
  private Map<Fix, List<KnownFix>> explain(List<Fix> fixes) {
    var explanations = remembered(fixes);
    explanations.putAll(inWords(storage.fixes().explained(without(fixes, explanations))));
    var mined = mine(without(fixes, explanations));
    explanations.putAll(inWords(mined));
    if (!mined.isEmpty()) keep(mined);
    remember(explanations);
    return explanations;
  }

  /** A report is read on a full disk, too: whoever is next mines again. */
  private void keep(Map<Fix, List<Edit>> mined) {
    try {
      storage.fixes().explain(mined);
      full.set(false);
    } catch (StorageException.OverCapacity e) {
      if (full.getAndSet(true)) return;
      System.getLogger("io.hardknocks.engine")
          .log(Level.WARNING, "what fixes changed is not kept: " + e.getMessage());
    }
  }

  private static List<Fix> without(List<Fix> fixes, Map<Fix, ?> explanations) {
    return fixes.stream().filter(fix -> !explanations.containsKey(fix)).toList();
  }

  private Map<Fix, List<Edit>> mine(List<Fix> fixes) {
    var mined = new LinkedHashMap<Fix, List<Edit>>();
    if (fixes.isEmpty()) return mined;
    var attempts = load(fixes);
    for (var fix : fixes) {
      var failed = attempts.get(fix.failed());
      var fixing = attempts.get(fix.fixing());
      if (failed != null && fixing != null) mined.put(fix, mine(Change.between(failed, fixing)));
    }
    return mined;
  }

  private List<Edit> mine(Change change) {
    return change.isOfScripts() ? miner.mine(change) : List.of();
  }

  private synchronized Map<Fix, List<KnownFix>> remembered(List<Fix> fixes) {
    var explanations = new LinkedHashMap<Fix, List<KnownFix>>();
    for (var fix : fixes) {
      var explanation = explained.get(fix);
      if (explanation != null) explanations.put(fix, explanation);
    }
    return explanations;
  }

  /** The last to be asked for is the last to be dropped. */
  private synchronized void remember(Map<Fix, List<KnownFix>> explanations) {
    explained.keySet().removeAll(explanations.keySet());
    explained.putAll(explanations);
    var eldest = explained.keySet().iterator();
    while (explained.size() > REMEMBERED) {
      eldest.next();
      eldest.remove();
    }
  }

  private Map<AttemptId, Attempt> load(List<Fix> fixes) {
    var ids =
        fixes.stream().flatMap(fix -> Stream.of(fix.failed(), fix.fixing())).distinct().toList();
    return storage.attempts().findAll(ids).stream()
        .collect(Collectors.toMap(Attempt::id, Function.identity()));
  }

  private Map<Fix, List<KnownFix>> inWords(Map<Fix, List<Edit>> changes) {
    var open = new ArrayList<Fix>();
    changes.forEach(
        (fix, edits) -> {
          if (TellingEdits.isOpen(edits)) open.add(fix);
        });
    var failed = open.isEmpty() ? Map.<AttemptId, Attempt>of() : load(open);
    var worded = new LinkedHashMap<Fix, List<KnownFix>>();
    changes.forEach(
        (fix, edits) ->
            worded.put(
                fix, inWords(fix, edits, TellingEdits.failingLine(failed.get(fix.failed())))));
    return worded;
  }

  private static List<KnownFix> inWords(Fix fix, List<Edit> edits, int failingLine) {
    if (edits.isEmpty()) return List.of();
    var ordered = TellingEdits.first(edits, failingLine);
    return List.of(new KnownFix(fix, ordered, EditSentence.of(ordered.getFirst())));
  }
}
