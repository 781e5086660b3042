package io.hardknocks.analysis.edits;

import io.hardknocks.model.Strategy;
import java.util.ArrayList;
import java.util.List;

/** Collects the facts of one pair of scripts. */
final class Facts {
  private static final int MOST = 400;
  private final List<Fact> all = new ArrayList<>();
  private boolean secondly;
  private Statement before = new Statement("", "", 1, 0);
  private Statement after = before;

  /** The statements that the next facts are about. */
  void at(Statement before, Statement after) {
    this.before = before;
    this.after = after;
  }

  void add(Strategy strategy, String from, String to, String symbol) {
    put(strategy, from, to, symbol, secondly);
  }

  /** The same edit read in another way, for those who look for it under another strategy. */
  void second(Strategy strategy, String from, String to, String symbol) {
    put(strategy, from, to, symbol, true);
  }

  /** What a comparison finds in the smaller parts of an edit that is told as a whole already. */
  void secondly(Runnable comparison) {
    boolean outer = secondly;
    secondly = true;
    comparison.run();
    secondly = outer;
  }

  private void put(Strategy strategy, String from, String to, String symbol, boolean second) {
    if (all.size() < MOST && !from.equals(to)) {
      all.add(new Fact(strategy, from, to, symbol, second, before, after));
    }
  }

  /** Whether further facts would be left out. */
  boolean full() {
    return all.size() >= MOST;
  }

  List<Fact> all() {
    return all;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }
}
