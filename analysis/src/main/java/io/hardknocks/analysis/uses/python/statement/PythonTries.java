package io.hardknocks.analysis.uses.python.statement;

import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Guards;
import io.hardknocks.analysis.uses.call.Guards.Guard;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Named;
import io.hardknocks.analysis.uses.python.expression.PythonExpressions;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Errors that a Python script handles itself. */
final class PythonTries {
  private static final Set<String> BROAD = Set.of("Exception", "BaseException", "StandardError");
  private static final Set<String> ABSENCE =
      Set.of("ImportError", "ModuleNotFoundError", "AttributeError", "NameError", "SyntaxError");
  private static final Set<String> REFUSAL = Set.of("TypeError", "ValueError", "*");
  private static final int SHORT = 4;

  private static final Pattern END = Pattern.compile("(sys\\.exit|exit|quit|os\\._exit)\\(");
  private static final Pattern REPORT =
      Pattern.compile(
          "(print|log\\w*|logging|self\\.log\\w*|_?log\\w*|traceback|warnings|sys\\.stderr)\\b");
  private static final Pattern EXPECTED =
      Pattern.compile("(.*\\.)?(suppress|raises|assertRaises|assertRaisesRegex)");

  private final Walk walk;
  private final PythonExpressions expressions;
  private final PythonStatements statements;

  PythonTries(Walk walk, PythonExpressions expressions, PythonStatements statements) {
    this.walk = walk;
    this.expressions = expressions;
    this.statements = statements;
  }

  void follow(SyntaxNode node) {
    var handlers =
        node.children().stream()
            .filter(c -> c.is("except_clause") || c.is("except_group_clause"))
            .toList();
    var body = node.child("body");
    var handled = new HashSet<String>();
    for (var handler : handlers) {
      if (body.isPresent() && absorbs(handler, body.get())) handled.addAll(exceptions(handler));
    }
    var before = walk.flow().copy();
    int depth = walk.guards().depth();
    if (!handled.isEmpty()) walk.guards().push(List.of(new Guards.Handled(handled)));
    int mark = walk.notes().mark();
    body.ifPresent(statements::block);
    var attempted = calls(walk.notes().since(mark));
    walk.guards().backTo(depth);
    var tried = walk.flow().alive();
    if (node.children().stream().anyMatch(c -> c.is("else_clause"))) orElse(node, handled);
    var joined = walk.flow();
    for (var handler : handlers) {
      walk.goOn(before.or(tried));
      handle(handler, imports(body), attempted);
      joined = joined.or(walk.flow());
    }
    walk.goOn(joined);
    node.children().stream()
        .filter(c -> c.is("finally_clause"))
        .flatMap(c -> c.namedChildren().stream())
        .forEach(statements::block);
    flags(node, body, handled);
  }

  /** What comes after a try that went well. */
  private void orElse(SyntaxNode node, Set<String> handled) {
    int depth = walk.guards().depth();
    if (handled.stream().anyMatch(ABSENCE::contains))
      walk.guards().push(List.of(Guards.EVERYTHING));
    node.children().stream()
        .filter(c -> c.is("else_clause"))
        .forEach(c -> c.child("body").ifPresent(statements::block));
    walk.guards().backTo(depth);
  }

  /** What was called in a try: with other arguments after it, it is another way that is tried. */
  private static List<Guard> calls(List<Use> uses) {
    var calls = new ArrayList<Guard>();
    for (var use : uses) {
      if (use.call() != null) calls.add(new Guards.Below(use.key()));
    }
    return calls;
  }

  private void handle(SyntaxNode handler, boolean importing, List<Guard> attempted) {
    int depth = walk.guards().depth();
    var names = exceptions(handler);
    if (names.stream().anyMatch(REFUSAL::contains)) walk.guards().push(attempted);
    boolean broad = names.contains("*") && importing;
    if (broad || names.stream().anyMatch(ABSENCE::contains))
      walk.guards().push(List.of(Guards.EVERYTHING));
    for (var value : handler.children("value")) {
      expressions.of(value);
      if (value.is("as_pattern"))
        value.child("alias").ifPresent(a -> statements.assignments().bind(a, UNKNOWN));
    }
    block(handler).ifPresent(statements::block);
    walk.guards().backTo(depth);
  }

  private static Optional<SyntaxNode> block(SyntaxNode handler) {
    return handler.children().stream().filter(c -> c.is("block")).findFirst();
  }

  private static boolean imports(Optional<SyntaxNode> body) {
    return body.isPresent()
        && body.get().namedChildren().stream().anyMatch(s -> s.type().startsWith("import"));
  }

  /** What a handler catches; {@code *} for everything. */
  private Set<String> exceptions(SyntaxNode handler) {
    var names = new HashSet<String>();
    var values = handler.children("value");
    if (values.isEmpty()) names.add("*");
    else names(values.getFirst(), names);
    return names;
  }

  private static void names(SyntaxNode value, Set<String> names) {
    switch (value.type()) {
      case "identifier" -> names.add(BROAD.contains(value.text()) ? "*" : value.text());
      case "attribute" -> names.add(value.child("attribute").map(SyntaxNode::text).orElse(""));
      case "as_pattern", "tuple", "parenthesized_expression" -> {
        var parts =
            value.is("as_pattern") ? value.namedChildren().subList(0, 1) : value.namedChildren();
        parts.forEach(p -> names(p, names));
      }
      default -> {}
    }
  }

  /** Whether a handler makes up for the failure, not only tells of it. */
  private boolean absorbs(SyntaxNode handler, SyntaxNode body) {
    var block = block(handler);
    if (block.isEmpty()) return false;
    var last = block.get().namedChildren();
    if (last.isEmpty()) return false;
    if (last.getLast().is("raise_statement") || ends(last.getLast())) return false;
    if (!exceptions(handler).contains("*")) return true;
    return body.namedChildren().size() <= SHORT && !last.stream().allMatch(this::reports);
  }

  private static boolean ends(SyntaxNode statement) {
    return END.matcher(statement.text()).lookingAt();
  }

  private boolean reports(SyntaxNode statement) {
    return REPORT.matcher(statement.text()).lookingAt();
  }

  /** {@code with suppress(AttributeError)}, {@code with pytest.raises(AttributeError)}. */
  Optional<Guard> expected(SyntaxNode manager) {
    if (!manager.is("call")) return Optional.empty();
    var function = manager.child("function").map(SyntaxNode::text).orElse("");
    if (!EXPECTED.matcher(function).matches()) return Optional.empty();
    var names = new HashSet<String>();
    manager.child("arguments").ifPresent(a -> a.namedChildren().forEach(n -> names(n, names)));
    return Optional.of(new Guards.Handled(names));
  }

  /** Variables that say how a try went: {@code HAS_NUMPY = True}. */
  private void flags(SyntaxNode node, Optional<SyntaxNode> body, Set<String> handled) {
    if (handled.isEmpty() || body.isEmpty()) return;
    var flags = new HashSet<String>();
    var modules = new ArrayList<Guard>();
    node.walk(
        n -> {
          if (n.is("assignment")
              && n.child("left").filter(l -> l.is("identifier")).isPresent()
              && n.child("right").filter(r -> r.is("true") || r.is("false")).isPresent())
            flags.add(n.child("left").orElse(n).text());
        });
    body.get()
        .walk(
            n -> {
              if (n.is("identifier") && expressions.quietly(n) instanceof Named named)
                modules.add(new Guards.Below(named.dotted()));
            });
    if (flags.isEmpty() || modules.isEmpty()) return;
    var type = "<check>" + node.start();
    walk.checks().put(type, List.copyOf(modules));
    flags.forEach(f -> walk.assign(f, Meaning.value(type)));
  }
}
