package io.hardknocks.analysis.edits.rewriting;

import io.hardknocks.analysis.edits.term.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which function of a script a statement belongs to, and with which one of the other script. */
final class Scopes {
  /** The number of the statements outside of all functions. */
  static final int MODULE = -1;

  private static final Pattern FUNCTION =
      Pattern.compile("(export )?(default )?(async )?(def|function)\\b");

  private final List<Statement> statements;
  private final Map<Statement, Integer> places = new HashMap<>();
  private final int[] scopes;

  private Scopes(List<Statement> statements) {
    this.statements = statements;
    this.scopes = new int[statements.size()];
    for (int i = 0; i < scopes.length; i++) places.put(statements.get(i), i);
  }

  static Scopes of(List<Statement> statements) {
    var scopes = new Scopes(statements);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < statements.size(); i++) {
      var statement = statements.get(i);
      while (!open.isEmpty() && statement.indent() <= statements.get(open.peek()).indent())
        open.pop();
      if (isFunction(statement)) open.push(i);
      scopes.scopes[i] = open.isEmpty() ? MODULE : open.peek();
    }
    return scopes;
  }

  private static boolean isFunction(Statement statement) {
    return FUNCTION.matcher(statement.key()).lookingAt();
  }

  /** The number of the header of the function around a statement. */
  int of(Statement statement) {
    return scopes[place(statement)];
  }

  int place(Statement statement) {
    return places.getOrDefault(statement, 0);
  }

  /** The header and what is under it; everything for the module. */
  List<Statement> in(int scope) {
    if (scope == MODULE) return statements;
    var inside = new ArrayList<Statement>();
    int indent = statements.get(scope).indent();
    inside.add(statements.get(scope));
    for (int i = scope + 1; i < statements.size() && statements.get(i).indent() > indent; i++)
      inside.add(statements.get(i));
    return inside;
  }
}
