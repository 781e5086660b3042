package io.hardknocks.analysis.uses.python.expression;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Guards;
import io.hardknocks.analysis.uses.call.Guards.Among;
import io.hardknocks.analysis.uses.call.Guards.Below;
import io.hardknocks.analysis.uses.call.Guards.Guard;
import io.hardknocks.analysis.uses.call.Guards.Member;
import io.hardknocks.analysis.uses.call.Texts;
import io.hardknocks.analysis.uses.meaning.Meaning.Named;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads out of a condition whether it asks which version, or whether something is there. */
public final class PythonChecks {
  /** What is asked for a version, by a dotted name. */
  private static final Set<String> VERSIONS =
      Set.of(
          "sys.version_info",
          "sys.version",
          "sys.hexversion",
          "sys.implementation",
          "platform.python_version",
          "platform.python_version_tuple",
          "platform.python_implementation",
          "six.PY2",
          "six.PY3",
          "typing.TYPE_CHECKING",
          "TYPE_CHECKING",
          "future.utils.PY2",
          "future.utils.PY3");

  /** Functions that tell whether a module is there. */
  private static final Set<String> FINDERS =
      Set.of(
          "importlib.util.find_spec",
          "importlib.find_loader",
          "pkgutil.find_loader",
          "importlib.metadata.version",
          "importlib_metadata.version");

  /** Last names of what conditions are read for. */
  private static final Set<String> TELLING =
      Stream.of(VERSIONS, FINDERS, Set.of("__version__", "VERSION"))
          .flatMap(Set::stream)
          .map(dotted -> dotted.substring(dotted.lastIndexOf('.') + 1))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern FLAG = Pattern.compile("(IS_|is_)?(PY|py|PYTHON|python)_?[23]\\d*");
  private static final Pattern NAMESPACE =
      Pattern.compile(
          "(?s)(dir|vars|globals|locals)\\(.*|.*\\bsys\\.modules|.*__dict__|.*__builtins__.*");

  private final Walk walk;
  private final PythonExpressions expressions;

  PythonChecks(Walk walk, PythonExpressions expressions) {
    this.walk = walk;
    this.expressions = expressions;
  }

  /** The checks that a condition makes; empty for a condition about anything else. */
  public List<Guard> of(SyntaxNode condition) {
    var guards = new ArrayList<Guard>();
    presence(condition, guards);
    read(condition, guards);
    return guards;
  }

  /** {@code if np:}, {@code if np is not None}. */
  private void presence(SyntaxNode node, List<Guard> into) {
    var inner = node;
    while (inner.is("not_operator")
        || inner.is("parenthesized_expression")
        || inner.is("if_clause")) {
      if (inner.namedChildren().isEmpty()) return;
      inner = inner.namedChildren().getFirst();
    }
    boolean none =
        inner.is("comparison_operator")
            && inner.namedChildren().size() == 2
            && inner.namedChildren().getLast().is("none");
    if (none) inner = inner.namedChildren().getFirst();
    if (inner.is("identifier") && expressions.quietly(inner) instanceof Named named)
      into.add(new Below(named.dotted()));
  }

  private void read(SyntaxNode node, List<Guard> into) {
    switch (node.type()) {
      case "identifier", "attribute" -> name(node, into);
      case "call" -> call(node, into);
      case "comparison_operator" -> membership(node, into);
      case "lambda", "string" -> {
        return;
      }
      default -> {}
    }
    for (var child : node.children()) read(child, into);
  }

  private void name(SyntaxNode node, List<Guard> into) {
    var text = node.text();
    if (node.is("attribute") && text.indexOf('(') >= 0) return;
    if (!walk.checks().isEmpty()) tested(node, into);
    var dotted = dotted(node);
    if (VERSIONS.contains(dotted) || FLAG.matcher(text).matches()) into.add(Guards.EVERYTHING);
    int version = dotted.indexOf(".__version__");
    if (version < 0) version = dotted.indexOf(".VERSION");
    if (version > 0) into.add(new Below(dotted.substring(0, version)));
  }

  /** A variable that holds the result of a check. */
  private void tested(SyntaxNode node, List<Guard> into) {
    into.addAll(walk.checks().getOrDefault(expressions.quietly(node).type(), List.of()));
  }

  /** The dotted name of what is asked for; empty for attributes that tell nothing. */
  private String dotted(SyntaxNode node) {
    boolean telling =
        node.is("identifier")
            || node.child("attribute").map(SyntaxNode::text).filter(TELLING::contains).isPresent();
    return telling ? whole(node) : "";
  }

  /** The dotted name of an attribute or name, also of those that have a type of their own. */
  private String whole(SyntaxNode node) {
    if (node.is("identifier"))
      return expressions.quietly(node) instanceof Named named ? named.dotted() : "";
    var object = node.child("object").map(this::whole).orElse("");
    return object.isEmpty()
        ? ""
        : object + "." + node.child("attribute").map(SyntaxNode::text).orElse("");
  }

  private void call(SyntaxNode node, List<Guard> into) {
    var function = node.child("function").map(this::callee).orElse("");
    var arguments = node.child("arguments").map(SyntaxNode::namedChildren).orElse(List.of());
    switch (function) {
      case "hasattr", "getattr" -> {
        if (arguments.size() < (function.equals("getattr") ? 3 : 2)) return;
        into.add(new Member(Texts.content(arguments.get(1))));
        var object = expressions.quietly(arguments.getFirst());
        var known = object instanceof Named named ? named.dotted() : object.type();
        if (!known.isEmpty()) into.add(new Below(known));
      }
      default -> {
        if (FINDERS.contains(function) && !arguments.isEmpty())
          into.add(new Below(Texts.content(arguments.getFirst())));
      }
    }
  }

  private String callee(SyntaxNode function) {
    return function.is("identifier") || function.is("attribute") ? dotted(function) : "";
  }

  /** {@code "clock" in dir(time)}, {@code "numpy" in sys.modules}, or a name of such a text. */
  private void membership(SyntaxNode node, List<Guard> into) {
    var parts = node.namedChildren();
    if (parts.size() != 2) return;
    var first = parts.getFirst();
    var asked = first.is("identifier") ? walk.constants().of(first.text()).orElse(first) : first;
    if (!asked.is("string")) return;
    var container = parts.getLast().text();
    var name = Texts.content(asked);
    if (!name.isEmpty()) into.add(new Among(name));
    if (!NAMESPACE.matcher(container).matches()) return;
    into.add(new Member(name));
    into.add(new Below(name));
  }
}
