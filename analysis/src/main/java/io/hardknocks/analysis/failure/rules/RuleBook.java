package io.hardknocks.analysis.failure.rules;

import io.hardknocks.model.Category;
import io.hardknocks.model.Severity;
import io.hardknocks.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rules, ready to be asked: a user's own before those that ship. */
public final class RuleBook {
  private static final Match UNKNOWN =
      new Match(
          new Rule("default", List.of(), Condition.NONE, Effect.NOTHING, false, false, List.of()),
          Effect.NOTHING,
          false,
          false,
          "no rule knows it");

  private final List<Rule> own;
  private final Index ownIndex;
  private final Shelf shelf;

  private RuleBook(List<Rule> own, Shelf shelf) {
    this.own = own;
    this.ownIndex = new Index(own);
    this.shelf = shelf;
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
    if (match != null) return decision(clue, match, words(clue, match));
    match = shelf.find(clue);
    if (match == null) match = UNKNOWN;
    return decision(clue, match, telling(clue, match));
  }

  private static @Nullable String words(Clue clue, Match match) {
    var fix = match.effect().fix();
    return fix == null ? null : Template.fill(fix, clue, match.rule().condition().pattern());
  }

  /** The words of the rule, unless others do more than to repeat the message. */
  private @Nullable String telling(Clue clue, Match match) {
    var words = words(clue, match);
    if (words != null && !Template.repeats(match.effect().fix())) return words;
    var advice = shelf.advice(clue);
    return advice == null ? words : advice;
  }

  private Decision decision(Clue clue, Match match, @Nullable String words) {
    var effect = match.effect();
    var category = effect.category() == null ? Category.RUNTIME_ERROR : effect.category();
    var base = shelf.of(category);
    var fix = words;
    if (fix == null && base.fix() != null) fix = Template.fill(base.fix(), clue, null);
    var verdict =
        new Verdict(
            category,
            first(effect.severity(), base.severity(), Severity.MEDIUM),
            first(effect.fixable(), base.fixable(), true),
            first(effect.isTransient(), base.isTransient(), false),
            first(effect.auto(), base.auto(), false),
            fix == null ? "" : fix,
            match.rule().name());
    return new Decision(verdict, match.firm() && !match.guess(), match.wrapper(), match.why());
  }

  private static <T> T first(@Nullable T one, @Nullable T two, T three) {
    if (one != null) return one;
    return two != null ? two : three;
  }
}
