package io.hardknocks.analysis.edits.expression;

import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * Operands and the operators between them in the order in which they are written, whatever binds
 * them: {@code a * b * c} and {@code a * b ** c} differ in one operator.
 */
record Formula(List<String> operands, List<String> operators) {
  /** An operator that has the place of another. */
  record Other(String before, String after) {}

  private static final int MOST = 40;

  static Formula of(Term term) {
    var formula = new Formula(new ArrayList<>(), new ArrayList<>());
    formula.read(term);
    return formula;
  }

  private void read(Term term) {
    boolean joins = term.is(Kind.BINARY) && term.parts().size() == 2 && operands.size() < MOST;
    if (!joins) {
      operands.add(term.key());
      return;
    }
    read(term.part(0));
    operators.add(term.label());
    read(term.part(1));
  }

  /** All that differs, where that is one operator; empty otherwise. */
  List<Other> only(Formula now) {
    if (!operands.equals(now.operands) || operators.size() != now.operators.size())
      return List.of();
    var others = new ArrayList<Other>();
    for (int i = 0; i < operators.size(); i++) {
      if (!operators.get(i).equals(now.operators.get(i)))
        others.add(new Other(operators.get(i), now.operators.get(i)));
    }
    return others.size() == 1 ? others : List.of();
  }
}
