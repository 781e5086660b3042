package io.hardknocks.analysis.uses.python.expression;

import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What variables are where a condition holds, and where it does not. */
public final class PythonNarrowing {
  /** Of a longer condition only the parts are looked at, not what each says of the next. */
  private static final int LONGEST = 1000;

  private final Walk walk;
  private final PythonExpressions expressions;

  PythonNarrowing(Walk walk, PythonExpressions expressions) {
    this.walk = walk;
    this.expressions = expressions;
  }

  /** After {@code isinstance(x, T)} the name is a T. */
  public void narrow(SyntaxNode condition) {
    if (is(condition, "and")) condition.namedChildren().forEach(this::narrow);
    boolean not = condition.is("not_operator");
    if (not && !condition.namedChildren().isEmpty()) exclude(condition.namedChildren().getFirst());
    var arguments = tested(condition);
    if (arguments.size() != 2 || !arguments.getFirst().is("identifier")) return;
    var type = expressions.members().valueOf(expressions.quietly(arguments.get(1)));
    walk.flow().put(arguments.getFirst().text(), type);
  }

  /** After {@code not isinstance(x, T)} the name is anything else. */
  public void exclude(SyntaxNode test) {
    if (test.is("not_operator")) test.namedChildren().forEach(this::narrow);
    for (var part : tested(test))
      if (part.is("identifier") && walk.scope().names().contains(part.text()))
        walk.flow().put(part.text(), UNKNOWN);
  }

  /**
   * The right side of {@code and} or {@code or}, which is looked at only if the left one lets it.
   */
  Meaning after(SyntaxNode node, SyntaxNode left, SyntaxNode right) {
    var before = left.end() - left.start() > LONGEST ? Map.<String, Meaning>of() : doubted(left);
    if (before.isEmpty()) return expressions.of(right);
    if (is(node, "and")) narrow(left);
    else exclude(left);
    var meaning = expressions.of(right);
    before.forEach(walk.flow()::put);
    return meaning;
  }

  /** What the variables are that a condition asks about. */
  private Map<String, Meaning> doubted(SyntaxNode condition) {
    var calls = new ArrayList<SyntaxNode>();
    condition.walk(node -> calls.addAll(tested(node).stream().limit(1).toList()));
    var names = new HashMap<String, Meaning>();
    for (var variable : calls) {
      var meaning = variable.is("identifier") ? walk.flow().get(variable.text()) : null;
      if (meaning != null) names.put(variable.text(), meaning);
    }
    return names;
  }

  private static boolean is(SyntaxNode node, String operator) {
    return node.is("boolean_operator")
        && node.child("operator").filter(o -> o.text().equals(operator)).isPresent();
  }

  /** What {@code isinstance} is given; nothing for other code. */
  private static List<SyntaxNode> tested(SyntaxNode node) {
    boolean instance =
        node.is("call")
            && node.child("function").filter(f -> f.text().equals("isinstance")).isPresent();
    return instance
        ? node.child("arguments").map(SyntaxNode::namedChildren).orElse(List.of())
        : List.of();
  }
}
