package io.hardknocks.analysis.edits.reading;

import io.hardknocks.analysis.code.Import;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.Term;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads Python. */
record PythonReading() implements Reading {
  @Override
  public List<Statement> statements(String code) {
    return PythonStatements.of(code);
  }

  @Override
  public List<Import> imports(List<Statement> statements) {
    return ImportLines.of(statements);
  }

  @Override
  public Term term(Statement statement) {
    return PythonTerms.of(statement);
  }

  @Override
  public Optional<Term> arguments(List<Statement> script) {
    return PythonTerms.arguments(
        script.stream().map(Statement::text).collect(Collectors.joining("\n")));
  }
}
