package io.hardknocks.analysis.edits;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds what fixed a script: typed facts about the difference, those first that the error points
 * at. Pure, thread-safe, and takes any text.
 */
public final class EditMiner {
  private static final int MOST = 25;
  private static final int LONGEST_PARSED = 1_000_000;

  /** The facts, best first; empty only when both scripts are the same but for formatting. */
  public List<Edit> mine(Change change) {
    var grammar = Grammar.of(change.language());
    boolean parsed =
        grammar.isPresent()
            && change.failingCode().length() <= LONGEST_PARSED
            && change.fixedCode().length() <= LONGEST_PARSED;
    if (parsed && grammar.get() == Grammar.PYTHON) {
      return mine(
          change,
          grammar.get(),
          PythonStatements.of(change.failingCode()),
          PythonStatements.of(change.fixedCode()),
          PythonTerms::of);
    }
    return lines(change);
  }

  private static List<Edit> mine(
      Change change,
      Grammar grammar,
      List<Statement> before,
      List<Statement> after,
      Function<Statement, Term> reader) {
    var facts = new Facts();
    var alignment = Alignment.of(before, after);
    var names = Names.of(grammar, before);
    var namesAfter = Names.of(grammar, after);
    var imports = ImportDiff.of(names, namesAfter);
    imports.report(facts, before, after);
    var locals = Locals.of(before, after, alignment);
    var terms = new TermDiff(facts, names.moved(imports.moved()), namesAfter, locals);
    var statements = new StatementDiff(facts, terms);
    var tokens = new TokenDiff(facts);
    for (var pair : alignment.changed()) {
      if (pair.before().isImport() && pair.after().isImport()) continue;
      facts.at(pair.before(), pair.after());
      if (Dependencies.installs(pair.before().text())) {
        Dependencies.diff(pair.before().text(), pair.after().text(), facts);
        continue;
      }
      var a = reader.apply(pair.before());
      var b = reader.apply(pair.after());
      if (a.hasError() || b.hasError()) tokens.diff(pair.before().text(), pair.after().text());
      else statements.diff(a, b);
    }
    new BlockDiff(facts, alignment, reader).report();
    if (facts.isEmpty()) renamedLocals(facts, alignment);
    return ranked(facts, ErrorEvidence.of(change.errorText(), before));
  }

  /** When nothing else changed, then the new name of a variable is the fix. */
  private static void renamedLocals(Facts facts, Alignment alignment) {
    for (var pair : alignment.changed()) {
      facts.at(pair.before(), pair.after());
      new TokenDiff(facts).diff(pair.before().text(), pair.after().text());
    }
    for (int i = 0; i < alignment.before().size() && facts.isEmpty(); i++) {
      if (alignment.to(i) < 0) continue;
      var before = alignment.before().get(i);
      var after = alignment.after().get(alignment.to(i));
      if (before.indent() == after.indent()) continue;
      facts.at(before, after);
      facts.add(Strategy.REORDER, before.text(), "", "");
    }
  }

  private static List<Edit> lines(Change change) {
    return List.of();
  }

  private static List<Edit> ranked(Facts facts, ErrorEvidence evidence) {
    Map<String, Edit> edits = new LinkedHashMap<>();
    for (var fact : facts.all()) {
      var edit = edit(fact, evidence.relevance(fact));
      edits.merge(fact.identity(), edit, (a, b) -> b.relevance() > a.relevance() ? b : a);
    }
    var list = new ArrayList<>(edits.values());
    list.sort(Comparator.comparingDouble(Edit::relevance).reversed());
    return List.copyOf(list.subList(0, Math.min(MOST, list.size())));
  }

  private static Edit edit(Fact fact, double relevance) {
    return new Edit(
        fact.strategy(),
        cut(fact.from()),
        cut(fact.to()),
        cut(fact.symbol()),
        Math.max(1, fact.before().line()),
        relevance);
  }

  private static String cut(String text) {
    return text.length() <= Edit.LONGEST ? text : text.substring(0, Edit.LONGEST - 1) + "…";
  }
}
