package io.hardknocks.analysis.edits.statement;

import static io.hardknocks.model.Strategy.*;

import io.hardknocks.analysis.edits.expression.Conversions;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.fact.Words;
import io.hardknocks.analysis.edits.line.Dependencies;
import io.hardknocks.analysis.edits.reading.Reading;
import io.hardknocks.analysis.edits.rewriting.Alignment;
import io.hardknocks.analysis.edits.rewriting.Rewriting;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.Term;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports the statements that were added, removed and moved. */
final class BlockDiff {
  /** How far from its place a statement may be replaced, in statements. */
  private static final int NEAR = 20;

  private static final Statement NONE = new Statement("", "", 1, 0);

  private final Facts facts;
  private final Alignment alignment;
  private final Reading reading;
  private final Set<Integer> told = new HashSet<>();
  private final Set<Integer> moved = new HashSet<>();

  /**
   * @param told numbers of statements of the fixing script that need not be told
   */
  BlockDiff(
      Facts facts,
      Alignment alignment,
      Reading reading,
      Rewriting rewriting,
      Collection<Integer> told) {
    this.facts = facts;
    this.alignment = alignment;
    this.reading = reading;
    this.told.addAll(told);
    this.told.addAll(rewriting.told());
    this.moved.addAll(rewriting.moved());
  }

  void report() {
    moves();
    callbacks();
    replacements();
    for (int j = 0; j < alignment.after().size() && !facts.full(); j++) {
      if (alignment.from(j) < 0 && !told.contains(j)) added(j);
    }
    for (int i = 0; i < alignment.before().size() && !facts.full(); i++) {
      if (alignment.to(i) < 0 && !moved.contains(i)) removed(alignment.before().get(i));
    }
  }

  private void moves() {
    Map<String, Deque<Integer>> gone = new HashMap<>();
    for (int i = 0; i < alignment.before().size(); i++) {
      if (alignment.to(i) < 0)
        gone.computeIfAbsent(alignment.before().get(i).key(), k -> new ArrayDeque<>()).add(i);
    }
    for (int j = 0; j < alignment.after().size(); j++) {
      var statement = alignment.after().get(j);
      var places = gone.get(statement.key());
      if (alignment.from(j) >= 0 || places == null || places.isEmpty()) continue;
      int i = places.poll();
      moved.add(i);
      told.add(j);
      if (statement.isImport() || statement.key().length() < 5) continue;
      facts.at(alignment.before().get(i), statement);
      var previous = j == 0 ? "" : alignment.after().get(j - 1).text();
      facts.add(REORDER, statement.text(), previous, "");
      if (!previous.isEmpty()) facts.second(REORDER, previous, statement.text(), "");
    }
  }

  /** A call that is gone, and the same one with a function that goes on after it. */
  private void callbacks() {
    Callbacks.of(alignment)
        .forEach(
            (i, j) -> {
              if (told.contains(j) || moved.contains(i)) return;
              facts.at(alignment.before().get(i), alignment.after().get(j));
              var now = withoutEnd(alignment.after().get(j).text());
              facts.add(CHANGE_ARGUMENT, withoutEnd(alignment.before().get(i).text()), now, "");
              told.add(j);
              moved.add(i);
            });
  }

  private static String withoutEnd(String statement) {
    return statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement;
  }

  /** A statement that is gone, and one in its place that does something with the same things. */
  private void replacements() {
    int next = 0;
    for (int i = 0; i < alignment.before().size(); i++) {
      if (alignment.to(i) >= 0) next = alignment.to(i) + 1;
      else if (!moved.contains(i)) replacement(i, next);
    }
  }

  private void replacement(int i, int next) {
    var gone = alignment.before().get(i);
    var words = Words.of(gone.text());
    int end = Math.min(next + NEAR, alignment.after().size());
    for (int j = next; j < end && alignment.from(j) < 0; j++) {
      var now = alignment.after().get(j);
      boolean guard = guards(gone) && guards(now);
      if (told.contains(j) || !(guard || (calls(gone) && calls(now)))) continue;
      if (Collections.disjoint(words, Words.of(now.text()))) continue;
      facts.at(gone, now);
      facts.add(guard ? GUARD_CONDITION : REPLACE_CALL, gone.text(), now.text(), "");
      if (guard) tellBlock(j);
      told.add(j);
      moved.add(i);
      return;
    }
  }

  /** Whether a statement calls something, and does no more. */
  private static boolean calls(Statement statement) {
    return statement.key().contains("(")
        && !statement.opensBlock()
        && !statement.isImport()
        && !guards(statement)
        && !leaves(statement)
        && !Dependencies.installs(statement.text());
  }

  private void added(int j) {
    var statement = alignment.after().get(j);
    facts.at(neighbour(j), statement);
    if (statement.isImport()) return;
    if (Dependencies.installs(statement.text())) {
      Dependencies.diff("", statement.text(), facts);
    } else if (statement.startsWith("try")) {
      attempt(j);
    } else if (guards(statement)) {
      var wrapped = firstInside(j);
      tellBlock(j);
      if (wrapped.text().isEmpty()) wrapped = protectedBy(j);
      if (!wrapped.text().isEmpty()) facts.at(wrapped, statement);
      facts.add(GUARD_CONDITION, wrapped.text(), statement.text(), "");
    } else if (statement.opensBlock()) {
      facts.add(OTHER, firstInside(j).text(), statement.text(), "");
      tellBlock(j);
    } else {
      simple(statement);
    }
  }

  private static boolean guards(Statement statement) {
    return List.of("if", "elif", "else", "except", "finally", "assert", "while").stream()
        .anyMatch(statement::startsWith);
  }

  private void attempt(int j) {
    var wrapped = firstInside(j);
    int clause = j + 1;
    int indent = alignment.after().get(j).indent();
    while (clause < alignment.after().size()
        && !(alignment.after().get(clause).startsWith("except")
            && alignment.after().get(clause).indent() <= indent)) clause++;
    var except = clause < alignment.after().size() ? alignment.after().get(clause).text() : "try:";
    if (!wrapped.text().isEmpty()) facts.at(wrapped, alignment.after().get(j));
    facts.add(GUARD_CONDITION, wrapped.text(), except.replaceAll("\\s*:$", ""), "");
    tellBlock(j);
    if (clause < alignment.after().size()) tellBlock(clause);
  }

  /** What the added parts of a block say belongs to its header; its other branches too. */
  private void tellBlock(int header) {
    int indent = alignment.after().get(header).indent();
    told.add(header);
    for (int j = header + 1; j < alignment.after().size(); j++) {
      var statement = alignment.after().get(j);
      boolean branch =
          statement.startsWith("else")
              || statement.startsWith("elif")
              || statement.startsWith("except")
              || statement.startsWith("finally");
      if (statement.indent() < indent || (statement.indent() == indent && !branch)) break;
      if (alignment.from(j) < 0) told.add(j);
    }
    boolean flat =
        header + 1 < alignment.after().size()
            && alignment.after().get(header + 1).indent() <= indent;
    for (int j = header + 1; flat && j < alignment.after().size() && alignment.from(j) < 0; j++) {
      if (j == header + 1 || leaves(alignment.after().get(j))) told.add(j);
    }
  }

  private static boolean leaves(Statement statement) {
    return List.of("return", "raise", "continue", "break", "pass", "else").stream()
        .anyMatch(statement::startsWith);
  }

  /** The first statement under a new header that the failing script has too. */
  private Statement firstInside(int header) {
    var after = alignment.after();
    int next = header + 1;
    if (next >= after.size()) return NONE;
    int indent = after.get(header).indent();
    boolean flat = after.get(next).indent() <= indent;
    for (int j = next; j < after.size(); j++) {
      if (!flat && after.get(j).indent() <= indent) break;
      if (alignment.from(j) >= 0) return alignment.before().get(alignment.from(j));
      if (flat) break;
    }
    return NONE;
  }

  /** What runs no longer when the block under a new header leaves first. */
  private Statement protectedBy(int header) {
    int next = header + 1;
    boolean leaves = false;
    while (next < alignment.after().size() && alignment.from(next) < 0 && told.contains(next))
      leaves |= leaves(alignment.after().get(next++));
    if (!leaves || next >= alignment.after().size() || alignment.from(next) < 0) return NONE;
    return alignment.before().get(alignment.from(next));
  }

  /** The statement of the failing script before which something was added. */
  private Statement neighbour(int j) {
    for (int next = j; next < alignment.after().size(); next++) {
      if (alignment.from(next) >= 0) {
        var there = alignment.before().get(alignment.from(next));
        return new Statement("", "", there.line(), there.indent());
      }
    }
    return alignment.before().isEmpty()
        ? NONE
        : new Statement("", "", alignment.before().getLast().line(), 0);
  }

  private void simple(Statement statement) {
    var term = reading.term(statement);
    if (term.is(Kind.ASSIGN) && converts(term.part(0), term.part(1))) {
      facts.add(TYPE_CONVERSION, term.part(0).text(), term.part(1).text(), "");
    } else {
      facts.add(OTHER, "", statement.text(), "");
    }
  }

  /** {@code x = int(x)}, {@code df['a'] = df['a'].astype(float)}. */
  private static boolean converts(Term target, Term value) {
    if (!value.is(Kind.CHAIN)) return false;
    if (!value.contains(target) && !startsWith(value, target)) return false;
    return value.parts().stream()
            .anyMatch(p -> p.is(Kind.ATTRIBUTE) && Conversions.method(p.label()))
        || (value.parts().getLast().is(Kind.CALL)
            && value.parts().getLast().parts().stream().anyMatch(p -> p.same(target))
            && Conversions.function(value.part(value.parts().size() - 2).label()));
  }

  private static boolean startsWith(Term chain, Term prefix) {
    var parts = prefix.is(Kind.CHAIN) ? prefix.parts() : List.of(prefix);
    if (parts.size() > chain.parts().size()) return false;
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).same(chain.part(i))) return false;
    }
    return true;
  }

  private void removed(Statement statement) {
    facts.at(statement, NONE);
    if (statement.isImport() || leaves(statement)) return;
    if (Dependencies.installs(statement.text())) {
      Dependencies.diff(statement.text(), "", facts);
    } else if (guards(statement)) {
      facts.add(GUARD_CONDITION, statement.text(), "", "");
    } else if (goesOn(statement)) {
      facts.second(OTHER, statement.text(), "", "");
    } else {
      facts.add(OTHER, statement.text(), "", "");
    }
  }

  /** Whether a loop is a comprehension now. */
  private boolean goesOn(Statement loop) {
    int in = loop.key().indexOf(" in ");
    if (!loop.startsWith("for") || in < 0) return false;
    var source = loop.key().substring(in, loop.key().length() - 1);
    return alignment.after().stream()
        .filter(s -> !s.startsWith("for") && s.key().contains("for "))
        .anyMatch(s -> s.key().contains(source));
  }
}
