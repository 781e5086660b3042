package io.hardknocks.analysis.edits.reading;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.Import;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.Term;
import java.util.List;
import java.util.Optional;

/** Reads JavaScript and TypeScript. */
record ScriptReading(Grammar grammar) implements Reading {
  @Override
  public List<Statement> statements(String code) {
    return ScriptStatements.of(code);
  }

  @Override
  public List<Import> imports(List<Statement> statements) {
    return ScriptTerms.imports(grammar, statements);
  }

  @Override
  public Term term(Statement statement) {
    return ScriptTerms.of(grammar, statement);
  }

  /** Arguments have no names there: what looks like some is a statement. */
  @Override
  public Optional<Term> arguments(List<Statement> script) {
    return Optional.empty();
  }
}
