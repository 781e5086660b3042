package io.hardknocks.analysis.edits.block;

import io.hardknocks.analysis.edits.fact.Words;
import io.hardknocks.analysis.edits.rewriting.Alignment;
import io.hardknocks.analysis.edits.term.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where new statements stand among those that the failing script has too. */
final class Surroundings {
  static final Statement NONE = new Statement("", "", 1, 0);

  private final Alignment alignment;
  private final Set<Integer> told = new HashSet<>();
  private final Set<Integer> moved = new HashSet<>();

  Surroundings(Alignment alignment) {
    this.alignment = alignment;
  }

  /** Numbers of statements of the fixing script that need not be told. */
  Set<Integer> told() {
    return told;
  }

  /** Numbers of statements of the failing script that are not simply gone. */
  Set<Integer> moved() {
    return moved;
  }

  /** What the added parts of a block say belongs to its header; its other branches too. */
  List<Statement> tellBlock(int header) {
    var inside = new ArrayList<Statement>();
    var after = alignment.after();
    int indent = after.get(header).indent();
    told.add(header);
    for (int j = header + 1; j < after.size(); j++) {
      var statement = after.get(j);
      boolean branch = Role.branches(statement);
      if (statement.indent() < indent || (statement.indent() == indent && !branch)) break;
      if (alignment.from(j) < 0 && told.add(j)) inside.add(statement);
    }
    boolean flat = header + 1 < after.size() && after.get(header + 1).indent() <= indent;
    for (int j = header + 1; flat && j < after.size() && alignment.from(j) < 0; j++) {
      if (j == header + 1 || Role.leaves(after.get(j))) told.add(j);
    }
    return inside;
  }

  /** The first statement under a new header that the failing script has too. */
  Statement firstInside(int header) {
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

  /** The first statement under the new branches of a new header that the failing script has too. */
  Statement otherwise(int header) {
    var after = alignment.after();
    int indent = after.get(header).indent();
    for (int j = header + 1; j < after.size(); j++) {
      boolean branch = after.get(j).indent() == indent && Role.branches(after.get(j));
      if (after.get(j).indent() <= indent && !branch) return NONE;
      if (alignment.from(j) < 0) continue;
      var kept = alignment.before().get(alignment.from(j));
      return branch || kept.isImport() ? NONE : kept;
    }
    return NONE;
  }

  /**
   * The number of the {@code else} that is gone where a new condition stands now; -1 without one.
   */
  int unconditional(int header) {
    int next = header + 1;
    if (next >= alignment.after().size() || alignment.from(next) < 0) return -1;
    int gone = alignment.from(next) - 1;
    boolean otherwise = gone >= 0 && alignment.to(gone) < 0;
    return otherwise && alignment.before().get(gone).startsWith("else") ? gone : -1;
  }

  /** All statements under a new header and its other branches that the failing script has too. */
  List<Statement> kept(int header) {
    var kept = new ArrayList<Statement>();
    var after = alignment.after();
    int indent = after.get(header).indent();
    for (int j = header + 1; j < after.size(); j++) {
      boolean branch = after.get(j).indent() == indent && Role.branches(after.get(j));
      if (after.get(j).indent() <= indent && !branch) break;
      if (alignment.from(j) >= 0) kept.add(alignment.before().get(alignment.from(j)));
    }
    return kept;
  }

  /** The statement that is gone where a new block stands now, if the block has a name of it. */
  Statement replacedBy(int header) {
    int previous = header - 1;
    while (previous >= 0 && alignment.from(previous) < 0) previous--;
    int gone = previous < 0 ? 0 : alignment.from(previous) + 1;
    if (gone >= alignment.before().size() || alignment.to(gone) >= 0) return NONE;
    var statement = alignment.before().get(gone);
    boolean same =
        header + 1 < alignment.after().size()
            && !Collections.disjoint(
                Words.of(statement.text()), Words.of(alignment.after().get(header + 1).text()));
    return same ? statement : NONE;
  }

  /** What runs no longer when the block under a new header leaves first. */
  Statement protectedBy(int header) {
    int next = header + 1;
    boolean leaves = false;
    while (next < alignment.after().size() && alignment.from(next) < 0 && told.contains(next))
      leaves |= Role.leaves(alignment.after().get(next++));
    if (!leaves || next >= alignment.after().size() || alignment.from(next) < 0) return NONE;
    return alignment.before().get(alignment.from(next));
  }

  /** The place in the failing script before which something was added. */
  Statement neighbour(int j) {
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

  /** The number of the first clause that catches what a new block raises; the end without one. */
  int clause(int attempt) {
    var after = alignment.after();
    int clause = attempt + 1;
    int indent = after.get(attempt).indent();
    while (clause < after.size()
        && !(Role.catches(after.get(clause)) && after.get(clause).indent() <= indent)) clause++;
    return clause;
  }
}
