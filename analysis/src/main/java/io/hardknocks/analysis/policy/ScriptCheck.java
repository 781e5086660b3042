package io.hardknocks.analysis.policy;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.code.SyntaxTree;
import java.util.Set;

/** Finds what a script in JavaScript or TypeScript imports, mentions and opens. */
final class ScriptCheck {
  private final SyntaxTree tree;
  private final Findings findings;
  private final ScriptNames names;
  private final int lineOffset;
  private final int depth;

  ScriptCheck(SyntaxTree tree, Findings findings) {
    this(tree, findings, 0, 0);
  }

  private ScriptCheck(SyntaxTree tree, Findings findings, int depth, int lineOffset) {
    this.tree = tree;
    this.findings = findings;
    this.names = new ScriptNames(tree.root());
    this.depth = depth;
    this.lineOffset = lineOffset;
  }

  void check() {
    tree.root().walk(this::visit);
  }

  private void visit(SyntaxNode node) {
    switch (node.type()) {
      case "import_statement", "export_statement" -> {
        var module = ScriptNames.moduleOf(node);
        if (module != null) findings.imported(line(node), module);
      }
      case "call_expression" -> call(node);
      case "new_expression" -> construct(node);
      case "member_expression" -> {
        node.child("property").ifPresent(name -> findings.attribute(line(node), name.text()));
        mentioned(node);
      }
      case "identifier", "subscript_expression" -> mentioned(node);
      case "variable_declarator" -> destructured(node);
      default -> {}
    }
  }

  private int line(SyntaxNode node) {
    return tree.line(node) + lineOffset;
  }

  private void mentioned(SyntaxNode node) {
    var name = names.resolve(node);
    if (name != null) findings.used(line(node), name);
  }

  /** {@code const {binding} = process}. */
  private void destructured(SyntaxNode node) {
    var pattern = node.child("name").filter(name -> name.is("object_pattern"));
    var object = node.child("value").map(names::resolve).orElse(null);
    if (pattern.isEmpty() || object == null) return;
    for (var part : pattern.get().namedChildren()) {
      var key = part.child("key").orElse(part);
      findings.used(line(node), object + "." + key.text());
    }
  }

  private void call(SyntaxNode node) {
    var function = node.child("function").orElse(null);
    if (names.imports(node)) {
      var module = names.resolve(node);
      if (module != null) findings.imported(line(node), module);
    }
    var name = function == null ? null : names.resolve(function);
    var arguments = ScriptNames.arguments(node);
    if (name == null || arguments.isEmpty()) return;
    if (name.equals("Function")) {
      body(node, name, arguments.getLast());
      return;
    }
    var text = Literals.text(arguments.getFirst());
    if (text == null) dynamic(node, name, arguments.getFirst());
    else if (name.equals("eval")) inner(node, text);
    else findings.path(line(node), name, text, false);
  }

  private void construct(SyntaxNode node) {
    var name = node.child("constructor").map(names::resolve).orElse(null);
    var arguments = ScriptNames.arguments(node);
    if (name == null || arguments.isEmpty()) return;
    if (name.equals("Function")) body(node, name, arguments.getLast());
  }

  /** The text of a function, its parameters before it. */
  private void body(SyntaxNode node, String name, SyntaxNode argument) {
    var body = Literals.text(argument);
    if (body == null) dynamic(node, name, argument);
    else inner(node, body);
  }

  private void dynamic(SyntaxNode node, String name, SyntaxNode argument) {
    if (!Set.of("number", "true", "false", "null", "undefined").contains(argument.type()))
      findings.dynamic(line(node), name);
  }

  /** A text that is run as a script. */
  private void inner(SyntaxNode node, String script) {
    if (depth >= 3) return;
    SyntaxTree.parse(tree.grammar(), script)
        .ifPresent(inside -> new ScriptCheck(inside, findings, depth + 1, line(node) - 1).check());
  }
}
