package io.hardknocks.analysis.failure.rules;

import io.hardknocks.model.Category;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules and the advice that ship. A language has a file of each; they are read when they are
 * first needed.
 */
final class Shelf {
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

  /** What is written in more than one file; they are read as one, in this order. */
  private static final Map<String, List<String>> PARTS =
      Map.of(
          "common.yaml",
          inFolder(
              "common/",
              "endings providers installers databases engines checks machine packages code words"),
          "java.yaml",
          inFolder("java/", "language libraries builds"),
          "javascript.yaml",
          inFolder("javascript/", "engine libraries messages typescript"),
          "python.yaml",
          inFolder(
              "python/",
              """
              loading names values system network running spoken providers databases web science
              packages"""),
          "advice/python.yaml",
          inFolder(
              "advice/python/",
              "types values files running arrays frames pictures learning web data"));

  /**
   * What classes mean that say no more than that something could not be used, or the run failed.
   */
  private static final Set<Category> OF_ANY_CAUSE =
      Set.of(Category.IO_ERROR, Category.NETWORK_ERROR, Category.RUNTIME_ERROR);

  private static final Set<String> NAMELESS =
      Set.of(
          "",
          "Error",
          "error",
          "ERROR",
          "fatal",
          "FATAL",
          "fatal error",
          "shell",
          "make",
          "Maven",
          "Gradle",
          "E");

  private final Map<String, Index> rules = new ConcurrentHashMap<>();
  private final Map<String, Advice> advice = new ConcurrentHashMap<>();
  private final Map<Category, Rule> defaults = new EnumMap<>(Category.class);
  private final Index exhausted = new Index(RuleFile.ofResource("exhausted.yaml"));
  private final Index wellKnown = new Index(RuleFile.ofResource("messages.yaml"));
  private final Index families = new Index(RuleFile.ofResource("families.yaml"));
  private final Spoken spoken = new Spoken(RuleFile.listOfResource("spoken.yaml"));

  Shelf() {
    for (Rule rule : RuleFile.ofResource("categories.yaml")) {
      defaults.put(Category.ofWire(rule.name()), rule);
    }
  }

  /** The rule that has the word, {@code null} when none has. */
  @Nullable Match find(Clue clue) {
    var index =
        rules.computeIfAbsent(
            file(clue), name -> new Index(withCommon(rulesOf(name), rulesOf("common.yaml"))));
    var match = find(index, clue);
    if (match == null) match = guess(clue);
    if (match == null) match = index.otherwise(clue);
    return match != null && OF_ANY_CAUSE.contains(match.effect().category())
        ? exhausted.toldOr(match, inEnglish(clue))
        : match;
  }

  /** What to do about it beyond what is done about all of its category. */
  @Nullable String advice(Clue clue) {
    var known =
        advice.computeIfAbsent(
            file(clue), name -> new Advice(withCommon(adviceOf(name), adviceOf("common.yaml"))));
    var told = known.about(clue);
    if (told != null) return told;
    var meaning = inEnglish(clue);
    return meaning.equals(clue) ? null : known.about(clue, meaning);
  }

  /** What holds for all of a category. */
  Effect of(Category category) {
    var rule = defaults.get(category);
    return rule == null ? Effect.NOTHING : rule.effect();
  }

  private static String file(Clue clue) {
    return FILES.getOrDefault(clue.language(), "other.yaml");
  }

  static List<Rule> adviceOf(String file) {
    return rulesOf("advice/" + file);
  }

  /** The rules of a file, or of the files that it is written in. */
  private static List<Rule> rulesOf(String file) {
    return RuleFile.ofResources(file, PARTS.getOrDefault(file, List.of(file)));
  }

  private static List<String> inFolder(String folder, String names) {
    return Arrays.stream(names.split("\\s+")).map(name -> folder + name + ".yaml").toList();
  }

  private static List<Rule> withCommon(List<Rule> own, List<Rule> common) {
    var rules = new ArrayList<>(own);
    rules.addAll(common);
    return rules;
  }

  /** The name of an error first; of one without a class of its own, then what it says. */
  private @Nullable Match find(Index index, Clue clue) {
    var match = index.named(clue);
    return match != null && match.firm() ? match : told(index, match, inEnglish(clue));
  }

  /** What the words of an error mean whose class no rule knows, as far as tools agree on them. */
  private @Nullable Match guess(Clue clue) {
    var told = isNameless(clue.exception()) ? null : families.toldOr(null, inEnglish(clue));
    return told == null ? null : told.guessed();
  }

  /** An error that is told in another tongue is known by what it means. */
  private Clue inEnglish(Clue clue) {
    var english = spoken.inEnglish(clue.lower().text());
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
}
