package io.hardknocks.analysis.uses.python.statement;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.meaning.Knowledge;
import io.hardknocks.analysis.uses.meaning.KnownTypes;
import io.hardknocks.analysis.uses.python.expression.PythonExpressions;
import io.hardknocks.analysis.uses.python.mistake.PythonShapes;
import io.hardknocks.analysis.uses.python.walk.Anywhere;
import io.hardknocks.analysis.uses.python.walk.Exposed;
import io.hardknocks.analysis.uses.python.walk.PythonConstants;
import io.hardknocks.analysis.uses.python.walk.PythonNames;
import io.hardknocks.analysis.uses.python.walk.Scope;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.List;
import java.util.stream.Stream;

/** A Python script, walked over until a round finds nothing else. */
public final class PythonScript {
  private static final int MOST_ROUNDS = 8;

  private PythonScript() {}

  /** All that a script uses from elsewhere. */
  public static List<Use> uses(SyntaxNode root, KnownTypes types) {
    var names = PythonNames.boundIn(root);
    names.addAll(PythonNames.globalsIn(root));
    var knowledge = new Knowledge();
    var constants = PythonConstants.of(root);
    var anywhere = Anywhere.in(root);
    var exposed = new Exposed();
    for (int round = 0; ; round++) {
      if (round == MOST_ROUNDS) knowledge.giveUp();
      var module = new Scope("module", null, false, names, null);
      var walk = new Walk(knowledge, types, constants, anywhere, module);
      var expressions = new PythonExpressions(walk, types);
      new PythonStatements(walk, types, exposed, expressions).script(root);
      if (knowledge.settle() || round == MOST_ROUNDS)
        return Stream.concat(
                PythonPiece.settled(walk.notes().uses()).stream(), PythonShapes.in(root).stream())
            .toList();
    }
  }
}
