package io.hardknocks.analysis.edits.statement;

import io.hardknocks.analysis.code.ImportTable;
import io.hardknocks.analysis.edits.block.BlockDiff;
import io.hardknocks.analysis.edits.expression.TermDiff;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.line.Dependencies;
import io.hardknocks.analysis.edits.line.TokenDiff;
import io.hardknocks.analysis.edits.reading.Reading;
import io.hardknocks.analysis.edits.rewriting.Alignment;
import io.hardknocks.analysis.edits.rewriting.NamePair;
import io.hardknocks.analysis.edits.rewriting.Names;
import io.hardknocks.analysis.edits.rewriting.Rewriting;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.Term;
import io.hardknocks.model.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares two scripts of a language that can be parsed. */
public final class ScriptDiff {
  /** Statements that are compared as a whole. */
  private static final int MOST = 40;

  private final Facts facts;
  private final Reading reading;

  public ScriptDiff(Facts facts, Reading reading) {
    this.facts = facts;
    this.reading = reading;
  }

  public void diff(List<Statement> before, List<Statement> after) {
    var alignment = Alignment.of(before, after);
    if (alignment.nothingChanged()) {
      indentation(alignment);
      return;
    }
    var names = Names.of(ImportTable.of(reading.imports(before)), before);
    var namesAfter = Names.of(ImportTable.of(reading.imports(after)), after);
    var imports = ImportDiff.of(names, namesAfter, before, after);
    imports.report(facts, before, after);
    var pair = new NamePair(names, names.moved(imports.moved()), namesAfter);
    var terms = new TermDiff(facts, pair);
    if (new Fragment(facts, reading, terms).diff(before, after)) return;
    var statements = new StatementDiff(facts, terms);
    var rewriting = Rewriting.of(alignment, reading);
    var stepwise =
        List.of(new GuardedValues(alignment, reading), new SeveralSteps(alignment, reading));
    changed(alignment, statements, rewriting, stepwise);
    facts.importsReplaced();
    var told = stepwise.stream().flatMap(steps -> steps.told().stream()).toList();
    new BlockDiff(facts, alignment, reading, statements::diff, rewriting, told).report();
    if (!alignment.gone().isEmpty()) otherNames(alignment);
    if (facts.isEmpty()) unread(alignment, statements);
    if (facts.isEmpty()) indentation(alignment);
    parameters(alignment, statements);
  }

  /** What functions call their parameters, which only says something to some errors. */
  private void parameters(Alignment alignment, StatementDiff statements) {
    for (var pair : alignment.changed()) {
      if (!pair.before().key().contains("def ") || !pair.before().opensBlock()) continue;
      facts.at(pair.before(), pair.after());
      statements.parameters(reading.term(pair.before()), reading.term(pair.after()));
    }
  }

  private void changed(
      Alignment alignment,
      StatementDiff statements,
      Rewriting rewriting,
      List<? extends Stepwise> stepwise) {
    boolean asksFirst = alignment.come().stream().anyMatch(one -> one.startsWith("if"));
    for (var pair : alignment.changed()) {
      if (pair.before().isImport() && pair.after().isImport()) continue;
      facts.at(pair.before(), pair.after());
      if (Dependencies.installs(pair.before().text())) {
        Dependencies.commands(pair.before().text(), pair.after().text(), facts);
        continue;
      }
      var b = rewriting.after(pair.after());
      var a = rewriting.before(pair.before(), b);
      if (a.hasError() || b.hasError()) {
        new TokenDiff(facts).diff(pair.before().text(), pair.after().text());
        continue;
      }
      var step =
          stepwise.stream().flatMap(all -> all.tell(pair.before(), facts).stream()).findFirst();
      if (step.isPresent()) facts.secondly(() -> statements.diff(a, step.get()));
      else if (!asksFirst || !pair.after().isBranchOf(pair.before()))
        compare(pair, a, b, statements, rewriting);
    }
  }

  /** By what the names stand for, and as written: that first where the values say less. */
  private void compare(
      Alignment.Pair pair, Term a, Term b, StatementDiff statements, Rewriting rewriting) {
    int known = facts.all().size();
    if (isBranch(pair.before()) != isBranch(pair.after()) && a.same(b))
      facts.add(Strategy.GUARD_CONDITION, pair.before().text(), pair.after().text(), "");
    var written = rewriting.written(pair.after());
    var was = rewriting.written(pair.before(), b);
    if (rewriting.looksUp(pair.after())) written.ifPresent(term -> statements.diff(a, term));
    boolean keywords =
        was.isPresent()
            && new NewNames(facts).ofKeywords(() -> statements.diff(was.get(), written.orElse(b)));
    if (keywords || facts.all().size() > known) facts.secondly(() -> statements.diff(a, b));
    else if (written.isEmpty()) statements.diff(a, b);
    else
      new NewNames(facts)
          .report(() -> statements.diff(a, written.get()), () -> statements.diff(a, b));
    new OtherName(facts).tell(known, a, b);
    new NamedValues(facts).tell(known, a, b);
    facts.summarize(known, a.text(), b.text());
    written.ifPresent(term -> facts.secondly(() -> statements.diff(a, term)));
    was.ifPresent(term -> facts.secondly(() -> statements.diff(term, written.orElse(b))));
  }

  /** Whether a condition is only asked where another one was not met. */
  private static boolean isBranch(Statement statement) {
    return statement.startsWith("elif");
  }

  /** What statements that are gone used of a variable, and others use instead. */
  private void otherNames(Alignment alignment) {
    var before = new ArrayList<>(alignment.gone());
    var after = new ArrayList<>(alignment.come());
    for (var pair : alignment.changed()) {
      before.add(pair.before());
      after.add(pair.after());
    }
    if (before.size() > MOST || after.size() > MOST) return;
    facts.at(alignment.gone().getFirst(), after.isEmpty() ? before.getFirst() : after.getFirst());
    new OtherName(facts)
        .acrossStatements(
            before.stream().map(reading::term).toList(),
            after.stream().map(reading::term).toList());
  }

  /** When nothing else changed, then the new name of a variable, or the variable, is the fix. */
  private void unread(Alignment alignment, StatementDiff statements) {
    for (var pair : alignment.changed()) {
      facts.at(pair.before(), pair.after());
      new TokenDiff(facts).diff(pair.before().text(), pair.after().text());
    }
    if (facts.isEmpty())
      new BlockDiff(facts, alignment, reading, statements::diff, Rewriting.none(reading), Set.of())
          .report();
  }

  /** When not even that changed, then a statement went into or out of a block. */
  private void indentation(Alignment alignment) {
    for (int i = 0; i < alignment.before().size(); i++) {
      if (alignment.to(i) < 0) continue;
      var before = alignment.before().get(i);
      var after = alignment.after().get(alignment.to(i));
      if (before.indent() == after.indent()) continue;
      facts.at(before, after);
      facts.add(Strategy.REORDER, before.text(), "", "");
      return;
    }
  }
}
