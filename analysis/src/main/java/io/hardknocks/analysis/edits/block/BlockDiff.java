package io.hardknocks.analysis.edits.block;

import static io.hardknocks.model.Strategy.*;

import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.line.Dependencies;
import io.hardknocks.analysis.edits.reading.Reading;
import io.hardknocks.analysis.edits.rewriting.Alignment;
import io.hardknocks.analysis.edits.rewriting.Rewriting;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.Term;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Reports the statements that were added, removed and moved. */
public final class BlockDiff {
  /** What a context calls what it opens. */
  private static final Pattern BOUND = Pattern.compile("\\bas (\\w{1,60}):$");

  private static final int LONGEST = 1_000;

  private final Facts facts;
  private final Alignment alignment;
  private final Surroundings places;
  private final Replacements replacements;
  private final Relocations relocations;
  private final MovedValues values;
  private final Additions additions;

  /**
   * @param comparison reports how two statements differ
   * @param told numbers of statements of the fixing script that need not be told
   */
  public BlockDiff(
      Facts facts,
      Alignment alignment,
      Reading reading,
      BiConsumer<Term, Term> comparison,
      Rewriting rewriting,
      Collection<Integer> told) {
    this.facts = facts;
    this.alignment = alignment;
    this.places = new Surroundings(alignment);
    this.replacements = new Replacements(facts, alignment, places);
    this.relocations = new Relocations(facts, alignment, reading, comparison, places);
    this.values = new MovedValues(facts, alignment, reading, places);
    this.additions = new Additions(facts, alignment, reading, comparison, places);
    places.told().addAll(told);
    places.told().addAll(alignment.steps());
    places.told().addAll(rewriting.told());
    places.moved().addAll(rewriting.moved());
  }

  public void report() {
    replacements.report();
    relocations.report();
    values.report();
    additions.report();
    for (int i = 0; i < alignment.before().size() && !facts.full(); i++) {
      if (alignment.to(i) >= 0 || places.moved().contains(i)) continue;
      var gone = alignment.before().get(i);
      if (becameAsync(i) || cameOut(i)) continue;
      if (isRewritten(i) || isLeft(gone)) facts.secondly(() -> removed(gone));
      else removed(gone);
    }
    if (facts.isEmpty()) replacements.idleMoves();
    if (facts.isEmpty()) ends();
  }

  /** The ends of blocks and the second of two same imports, which nothing else tells of. */
  private void ends() {
    for (var gone : alignment.gone()) {
      facts.at(gone, Surroundings.NONE);
      facts.add(OTHER, gone.text(), "", "");
    }
    for (var made : alignment.come()) {
      facts.at(Surroundings.NONE, made);
      facts.add(OTHER, "", made.text(), "");
    }
  }

  /** Whether a decorator made a function what its header says now, which is reported. */
  private boolean becameAsync(int i) {
    var decorator = alignment.before().get(i);
    if (!decorator.text().startsWith("@") || !isNext(i)) return false;
    var header = alignment.after().get(alignment.to(i + 1));
    boolean async =
        header.startsWith("async def") && alignment.before().get(i + 1).startsWith("def");
    if (!async) return false;
    facts.at(decorator, header);
    facts.add(REPLACE_CALL, decorator.text().substring(1), "async def", "");
    return true;
  }

  /** Whether what was done otherwise is done behind the block around it now, which is reported. */
  private boolean cameOut(int i) {
    var otherwise = alignment.before().get(i);
    if (!otherwise.startsWith("else") || !isNext(i)) return false;
    var now = alignment.after().get(alignment.to(i + 1));
    if (now.indent() >= otherwise.indent()) return false;
    facts.at(alignment.before().get(i + 1), now);
    facts.add(REORDER, now.text(), "", "");
    return true;
  }

  /** Whether the statement behind this one is still there. */
  private boolean isNext(int i) {
    return i + 1 < alignment.before().size() && alignment.to(i + 1) >= 0;
  }

  /** Whether a condition is gone with what it decided, which was more than to leave. */
  private boolean isRewritten(int i) {
    var header = alignment.before().get(i);
    if (!Role.guards(header) || !header.opensBlock()) return false;
    boolean works = false;
    for (int k = i + 1; k < alignment.before().size(); k++) {
      var inside = alignment.before().get(k);
      if (inside.indent() <= header.indent()) break;
      if (alignment.to(k) >= 0) return false;
      works |= Role.isPlain(inside);
    }
    return works;
  }

  /** Whether what a context has a name for is asked for nothing any more, but something else is. */
  private boolean isLeft(Statement context) {
    var bound = BOUND.matcher(context.key());
    if (!context.startsWith("with") || context.key().length() > LONGEST || !bound.find())
      return false;
    var use = bound.group(1) + ".";
    return facts.all().stream()
        .anyMatch(fact -> fact.strategy() == REPLACE_CALL && fact.from().startsWith(use));
  }

  private void removed(Statement statement) {
    facts.at(statement, Surroundings.NONE);
    if (statement.isImport() || Role.leaves(statement)) return;
    if (Dependencies.installs(statement.text())) {
      Dependencies.diff(statement.text(), "", facts);
    } else if (Role.guards(statement)) {
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
