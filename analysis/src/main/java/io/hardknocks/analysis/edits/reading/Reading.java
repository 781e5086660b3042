package io.hardknocks.analysis.edits.reading;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.Import;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.Term;
import java.util.List;
import java.util.Optional;

/** How the scripts of a language are read: into statements, their imports, and their terms. */
public interface Reading {
  List<Statement> statements(String code);

  List<Import> imports(List<Statement> statements);

  /** The term of a statement; of kind {@link Kind#ERROR} when it is none. */
  Term term(Statement statement);

  /** The call that has all of a script for its arguments; empty where that makes no sense. */
  Optional<Term> arguments(List<Statement> script);

  static Reading of(Grammar grammar) {
    return grammar == Grammar.PYTHON ? new PythonReading() : new ScriptReading(grammar);
  }

  /** The lines of a language that nothing is known of. */
  static List<Statement> lines(String code, boolean shell) {
    return PlainStatements.of(code, shell);
  }
}
