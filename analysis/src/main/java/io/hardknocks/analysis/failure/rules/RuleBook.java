package io.hardknocks.analysis.failure.rules;

import io.hardknocks.model.Category;
import io.hardknocks.model.Severity;
import io.hardknocks.model.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All rules, ready to be asked; a language's file is read when it is first needed. */
public final class RuleBook {
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("python", "python.yaml"),
          Map.entry("javascript", "javascript.yaml"),
          Map.entry("typescript", "javascript.yaml"),
          Map.entry("java", "java.yaml"),
          Map.entry("kotlin", "java.yaml"),
          Map.entry("scala", "java.yaml"),
          Map.entry("go", "go.yaml"),
          Map.entry("rust", "rust.yaml"),
          Map.entry("c", "c.yaml"),
          Map.entry("cpp", "c.yaml"),
          Map.entry("shell", "shell.yaml"),
          Map.entry("sql", "sql.yaml"));
  private static final Set<String> NAMELESS =
      Set.of("", "Error", "error", "ERROR", "fatal", "FATAL", "shell", "Maven", "Gradle", "E");
  private static final Effect NOTHING = new Effect(null, null, null, null, null, null);

  private final List<Rule> own;
  private final Index ownIndex;
  private final Shelf shelf;

  private RuleBook(List<Rule> own, Shelf shelf) {
    this.own = own;
    this.ownIndex = new Index(own);
    this.shelf = shelf;
  }

  /** The indexes and defaults of the files that ship, read at their first use. */
  private static final class Shelf {
    private final Map<String, Index> byFile = new ConcurrentHashMap<>();
    private final Map<Category, Rule> defaults = new EnumMap<>(Category.class);
    private final Index wellKnown = new Index(RuleFile.ofResource("messages.yaml"));
    private final Index families = new Index(RuleFile.ofResource("families.yaml"));
    private final Spoken spoken = new Spoken(RuleFile.listOfResource("spoken.yaml"));

    Shelf() {
      for (Rule rule : RuleFile.ofResource("categories.yaml")) {
        defaults.put(Category.ofWire(rule.name()), rule);
      }
    }

    Index of(String language) {
      var file = FILES.getOrDefault(language, "other.yaml");
      return byFile.computeIfAbsent(file, Shelf::read);
    }

    private static Index read(String file) {
      var rules = new ArrayList<>(RuleFile.ofResource(file));
      rules.addAll(RuleFile.ofResource("common.yaml"));
      return new Index(rules);
    }

    /** The name of an error first; of one without a class of its own, then what it says. */
    @Nullable Match find(Index index, Clue clue) {
      var match = index.named(clue);
      return match != null && match.firm() ? match : told(index, match, inEnglish(clue));
    }

    /** An error that is told in another tongue is known by what it means. */
    private Clue inEnglish(Clue clue) {
      var english = spoken.inEnglish(clue.lower());
      return english.isEmpty() ? clue : clue.meaning(english);
    }

    private @Nullable Match told(Index index, @Nullable Match named, Clue clue) {
      var match = named == null ? null : index.named(clue);
      if (match != null && match.firm()) return match;
      if (!isNameless(clue.exception())) return index.toldOr(match, clue);
      var known = wellKnown.toldOr(null, clue);
      if (known != null) return known;
      var told = index.toldOr(match, clue);
      return told != null && told.firm() ? told : families.toldOr(told, clue);
    }

    /** Classes of C++ say as little: most libraries have one for all their errors. */
    private static boolean isNameless(String exception) {
      return NAMELESS.contains(exception) || exception.contains("::");
    }

    Effect of(Category category) {
      var rule = defaults.get(category);
      return rule == null ? NOTHING : rule.effect();
    }
  }

  public static RuleBook standard() {
    return new RuleBook(List.of(), new Shelf());
  }

  /**
   * This book, with the rules of {@code yaml} asked before all others.
   *
   * @throws IllegalArgumentException when the text is no list of rules
   */
  public RuleBook with(String yaml) {
    var rules = new ArrayList<>(RuleFile.ofText(yaml));
    rules.addAll(own);
    return new RuleBook(List.copyOf(rules), shelf);
  }

  /** What the rules say; never {@code null}, for the last of them knows every error. */
  public Decision decide(Clue clue) {
    var match = ownIndex.find(clue);
    if (match == null) match = ownIndex.otherwise(clue);
    var index = shelf.of(clue.language());
    if (match == null) match = shelf.find(index, clue);
    if (match == null) match = index.otherwise(clue);
    if (match == null)
      return decision(clue, Category.RUNTIME_ERROR, NOTHING, null, "no rule knows it");
    return decision(clue, category(match), match.effect(), match, match.why());
  }

  private static Category category(Match match) {
    var category = match.effect().category();
    return category == null ? Category.RUNTIME_ERROR : category;
  }

  private Decision decision(
      Clue clue, Category category, Effect effect, @Nullable Match match, String why) {
    var base = shelf.of(category);
    var pattern = match == null ? null : match.rule().condition().pattern();
    var fix = effect.fix() == null ? null : Template.fill(effect.fix(), clue, pattern);
    if (fix == null && base.fix() != null) fix = Template.fill(base.fix(), clue, null);
    var severity = first(effect.severity(), base.severity(), Severity.MEDIUM);
    var verdict =
        new Verdict(
            category,
            severity,
            first(effect.fixable(), base.fixable(), true),
            first(effect.isTransient(), base.isTransient(), false),
            first(effect.auto(), base.auto(), false),
            fix == null ? "" : fix,
            match == null ? "default" : match.rule().name());
    return new Decision(
        verdict,
        match != null && match.firm() && !match.guess(),
        match != null && match.wrapper(),
        why);
  }

  private static <T> T first(@Nullable T one, @Nullable T two, T three) {
    if (one != null) return one;
    return two != null ? two : three;
  }
}
