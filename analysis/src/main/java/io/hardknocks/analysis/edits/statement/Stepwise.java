package io.hardknocks.analysis.edits.statement;

import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.Term;
import java.util.Collection;
import java.util.Optional;

/** Statements that do in several steps now what they did in one. */
interface Stepwise {
  /** The step that a statement of the failing script is now, if it is one of them and reported. */
  Optional<Term> tell(Statement before, Facts facts);

  /** Numbers of the steps, statements of the fixing script that need not be told. */
  Collection<Integer> told();
}
