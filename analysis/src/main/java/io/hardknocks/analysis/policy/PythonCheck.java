package io.hardknocks.analysis.policy;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.code.SyntaxTree;
import java.util.Set;

/** Finds what a Python script imports, mentions and opens. */
final class PythonCheck {
  private static final Set<String> EVALUATE = Set.of("eval", "exec");
  private static final int DEEPEST = 3;

  private final SyntaxTree tree;
  private final Findings findings;
  private final PythonNames names;
  private final int depth;
  private final int lineOffset;

  PythonCheck(SyntaxTree tree, Findings findings) {
    this(tree, findings, 0, 0);
  }

  private PythonCheck(SyntaxTree tree, Findings findings, int depth, int lineOffset) {
    this.tree = tree;
    this.findings = findings;
    this.names = new PythonNames(tree.root());
    this.depth = depth;
    this.lineOffset = lineOffset;
  }

  void check() {
    tree.root().walk(this::visit);
  }

  private void visit(SyntaxNode node) {
    switch (node.type()) {
      case "import_statement" ->
          node.children("name")
              .forEach(name -> findings.imported(line(node), PythonNames.moduleOf(name)));
      case "import_from_statement" -> members(node);
      case "call" -> call(node);
      case "attribute" -> attribute(node);
      case "identifier" -> identifier(node);
      case "subscript" -> mentioned(node);
      default -> {}
    }
  }

  private int line(SyntaxNode node) {
    return tree.line(node) + lineOffset;
  }

  private void members(SyntaxNode node) {
    var module = node.child("module_name").map(SyntaxNode::text).orElse("");
    if (module.isEmpty() || module.startsWith(".")) return;
    if (findings.imported(line(node), module)) return;
    for (var name : node.children("name")) {
      var member = module + "." + PythonNames.moduleOf(name);
      findings.imported(line(node), member);
      findings.used(line(node), member);
    }
  }

  private void attribute(SyntaxNode node) {
    findings.attribute(line(node), chain(node));
    mentioned(node);
  }

  /**
   * The names of the members alone: {@code __mro__.__subclasses__} of {@code
   * x.__mro__[1].__subclasses__}.
   */
  private static String chain(SyntaxNode node) {
    var name = node.child("attribute").map(SyntaxNode::text).orElse("");
    var object = node.child("object").orElse(null);
    while (object != null && (object.is("subscript") || object.is("call")))
      object = object.child(object.is("call") ? "function" : "value").orElse(null);
    if (object == null || !object.is("attribute")) return name;
    return object.child("attribute").map(SyntaxNode::text).orElse("") + "." + name;
  }

  /** A name on its own: a builtin, an alias, or one that a star import brought. */
  private void identifier(SyntaxNode node) {
    if (node.field().filter(Set.of("attribute", "name", "alias")::contains).isPresent()) return;
    mentioned(node);
    if (names.stars().isEmpty() || !node.text().equals(names.resolve(node))) return;
    for (var module : names.stars()) findings.used(line(node), module + "." + node.text());
  }

  private void mentioned(SyntaxNode node) {
    var name = names.resolve(node);
    if (name != null) findings.used(line(node), name);
  }

  private void call(SyntaxNode node) {
    var produced = names.resolve(node);
    var function = node.child("function").map(names::resolve).orElse(null);
    if (produced != null) {
      if (function != null && function.contains("import")) findings.imported(line(node), produced);
      findings.used(line(node), produced);
    }
    if (function == null) return;
    var arguments = PythonNames.arguments(node);
    if (arguments.isEmpty()) return;
    var text = Literals.text(arguments.getFirst());
    if (text == null) {
      if (isComputed(arguments.getFirst())) findings.dynamic(line(node), function);
      return;
    }
    findings.path(line(node), function, text, writes(node));
    if (EVALUATE.contains(function)) inner(node, text);
  }

  /** Not a number, a constant or a code object that the script compiled itself. */
  private static boolean isComputed(SyntaxNode node) {
    return !Set.of("integer", "float", "true", "false", "none", "keyword_argument")
        .contains(node.type());
  }

  /** A text that is run as a script. */
  private void inner(SyntaxNode node, String script) {
    if (depth >= DEEPEST) return;
    SyntaxTree.parse(Grammar.PYTHON, script.strip())
        .ifPresent(inside -> new PythonCheck(inside, findings, depth + 1, line(node) - 1).check());
  }

  private static boolean writes(SyntaxNode call) {
    var arguments = PythonNames.arguments(call);
    for (int i = 1; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      boolean named = argument.is("keyword_argument");
      if (named && !argument.child("name").map(SyntaxNode::text).orElse("").equals("mode"))
        continue;
      if (!named && i > 1) continue;
      var mode = Literals.text(named ? argument.child("value").orElse(null) : argument);
      if (mode != null && mode.matches("[rwaxbtU+]{1,4}") && mode.matches(".*[wax+].*"))
        return true;
    }
    return false;
  }
}
