package io.hardknocks.analysis.edits.fact;

import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.model.Strategy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Collects the facts of one pair of scripts. */
public final class Facts {
  private static final int MOST = 400;

  /** Two calls that are told as a whole, in characters. */
  private static final int LONGEST_CALLS = 200;

  private static final Set<Strategy> ARGUMENTS =
      EnumSet.of(
          Strategy.CHANGE_ARGUMENT,
          Strategy.CHANGE_LITERAL,
          Strategy.ADD_ARGUMENT,
          Strategy.REMOVE_ARGUMENT);
  private final List<Fact> all = new ArrayList<>();
  private boolean secondly;
  private Statement before = new Statement("", "", 1, 0);
  private Statement after = before;

  /** The statements that the next facts are about. */
  public void at(Statement before, Statement after) {
    this.before = before;
    this.after = after;
  }

  public void add(Strategy strategy, String from, String to, String symbol) {
    put(strategy, from, to, symbol, secondly);
  }

  /** The same edit read in another way, for those who look for it under another strategy. */
  public void second(Strategy strategy, String from, String to, String symbol) {
    put(strategy, from, to, symbol, true);
  }

  /** What a comparison finds in the smaller parts of an edit that is told as a whole already. */
  public void secondly(Runnable comparison) {
    boolean outer = secondly;
    secondly = true;
    comparison.run();
    secondly = outer;
  }

  /**
   * When the facts from a number on are several, the statement is also told as a whole; and only so
   * where what was an argument here is one there.
   */
  public void summarize(int from, String before, String after) {
    if (!several(from)) return;
    var primary = primary(from);
    var arguments = primary.stream().allMatch(f -> ARGUMENTS.contains(f.strategy()));
    var strategy = arguments ? Strategy.CHANGE_ARGUMENT : ofWhole(primary.getFirst().strategy());
    var moved = primary.stream().filter(f -> movedTo(f, primary)).toList();
    if (moved.isEmpty()) {
      second(strategy, before, after, "");
    } else {
      all.subList(from, all.size()).removeIf(f -> f.second() || moved.contains(f));
      add(Strategy.CHANGE_ARGUMENT, before, after, moved.getFirst().symbol());
    }
  }

  /** A statement as a whole has no other name, whatever is called otherwise in it. */
  private static Strategy ofWhole(Strategy strategy) {
    return switch (strategy) {
      case RENAME_FUNCTION -> Strategy.REPLACE_CALL;
      case RENAME_ATTRIBUTE -> Strategy.CHANGE_ARGUMENT;
      default -> strategy;
    };
  }

  /** Whether the facts from a number on are different edits and not other names alone. */
  public boolean several(int from) {
    var primary = primary(from);
    return primary.stream().map(Fact::identity).distinct().count() > 1
        && !primary.stream().allMatch(Facts::renames);
  }

  private List<Fact> primary(int from) {
    return all.subList(from, all.size()).stream().filter(f -> !f.second()).toList();
  }

  /**
   * When the only fact from a number on is that an argument came, went or is no literal any more:
   * the call as a whole.
   */
  public void call(int from, String before, String after, String function) {
    var primary = primary(from);
    if (primary.size() != 1) return;
    var strategy = primary.getFirst().strategy();
    boolean came = strategy == Strategy.ADD_ARGUMENT || strategy == Strategy.REMOVE_ARGUMENT;
    boolean computed =
        strategy == Strategy.CHANGE_LITERAL && primary.getFirst().to().indexOf('(') > 0;
    if ((came || computed) && before.length() + after.length() <= LONGEST_CALLS)
      second(Strategy.CHANGE_ARGUMENT, before, after, function);
  }

  /** An import that is gone, where something else is called instead of what it brought. */
  public void importsReplaced() {
    for (int i = 0; i < all.size(); i++) {
      var gone = all.get(i);
      if (gone.strategy() == Strategy.REPLACE_IMPORT && isOfOtherCall(gone)) {
        all.set(i, gone.secondly());
        continue;
      }
      if (gone.strategy() != Strategy.REMOVE_IMPORT || gone.second()) continue;
      var instead =
          all.stream()
              .filter(Facts::renames)
              .map(f -> instead(f, gone.from()))
              .filter(name -> !name.isEmpty())
              .findFirst();
      if (instead.isEmpty()) continue;
      all.set(
          i,
          new Fact(
              Strategy.REPLACE_IMPORT,
              gone.from(),
              instead.get(),
              gone.symbol(),
              false,
              gone.before(),
              gone.after()));
      at(gone.before(), gone.after());
      second(Strategy.REMOVE_IMPORT, gone.from(), "", gone.symbol());
    }
  }

  /** What has the place of an import in a rename: of itself, or of what is in both. */
  private static String instead(Fact rename, String gone) {
    if (rename.from().equals(gone)) return rename.to();
    var from = rename.from().startsWith(gone + ".") ? rename.from() : rename.symbol();
    if (!from.startsWith(gone + ".")) return "";
    var member = from.substring(gone.length());
    boolean same = rename.to().endsWith(member);
    return same ? rename.to().substring(0, rename.to().length() - member.length()) : "";
  }

  /** Whether what was imported was only there to call something that another thing has now. */
  private boolean isOfOtherCall(Fact replaced) {
    var instead = replaced.to().substring(replaced.to().lastIndexOf('.') + 1);
    return all.stream()
        .filter(fact -> fact.strategy() == Strategy.REPLACE_CALL && !fact.second())
        .filter(fact -> fact.from().startsWith(replaced.from() + "."))
        .anyMatch(fact -> isMember(replaced) && !fact.to().startsWith(instead));
  }

  /** Whether it is a name out of a module, or one out of the module that was there as a whole. */
  private static boolean isMember(Fact replaced) {
    return replaced.from().contains(".") || replaced.to().startsWith(replaced.from() + ".");
  }

  private static boolean renames(Fact fact) {
    return fact.strategy() == Strategy.RENAME_FUNCTION
        || fact.strategy() == Strategy.RENAME_ATTRIBUTE;
  }

  private static boolean movedTo(Fact fact, List<Fact> facts) {
    if (fact.strategy() != Strategy.REMOVE_ARGUMENT && fact.strategy() != Strategy.ADD_ARGUMENT)
      return false;
    return facts.stream().anyMatch(f -> f.from().equals(fact.to()) && f.to().equals(fact.from()));
  }

  private void put(Strategy strategy, String from, String to, String symbol, boolean second) {
    if (all.size() < MOST && !from.equals(to)) {
      all.add(new Fact(strategy, from, to, symbol, second, before, after));
    }
  }

  /** Whether further facts would be left out. */
  public boolean full() {
    return all.size() >= MOST;
  }

  public List<Fact> all() {
    return all;
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }
}
